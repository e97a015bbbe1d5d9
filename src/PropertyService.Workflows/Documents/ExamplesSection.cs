using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Documents;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Verification;

namespace PropertyService.Workflows.Documents;

/// <summary>The shortest run to each end, as the search found it.</summary>
internal static class ExamplesSection
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public static void Write(ProcedureWriter w)
    {
        w.Paragraph(Texts.ExamplesIntro);
        foreach (var (end, run) in w.Evidence.Report.Examples)
        {
            w.Heading(3, w.Labelled(Texts.RunTo, w.Say(end.Text)));
            var start = run[0].Submission.RecordedAt;
            w.Table(
                [Texts.Order, Texts.TimeOfDay, Texts.Actor, Texts.WhatIsDone, Texts.StateAfter, Texts.DutiesChanged, Texts.Source],
                run.Select((step, i) => Line(w, step, i + 1, start)));
        }
    }

    private static string[] Line(ProcedureWriter w, TraceStep step, int number, Instant start)
    {
        var decision = step.Decision!;
        var payload = step.Submission.Command.Definition.Show(step.Submission.Command, w.Language)
            .Select(f => Markdown.Escape(f.Field) + w.Colon + Markdown.Escape(f.Value));
        return
        [
            number.ToString(CultureInfo.InvariantCulture),
            Time(w, step.Submission, start),
            w.Say(step.Submission.Actor.Role.Text),
            string.Join(Markdown.Break, payload.Prepend(w.Row(decision.Transition!))),
            w.Say(decision.After.State.Text),
            string.Join(Markdown.Break, Changes(w, decision)),
            Citations.Ids(w, decision.Transition!.Source),
        ];
    }

    private static IEnumerable<string> Changes(ProcedureWriter w, Decision decision) =>
    [
        .. decision.Opened.Select(d => "+ " + Named(w, d)),
        .. decision.Closed.Select(d => "− " + Named(w, d)),
        .. decision.Breaches.Select(b => w.Labelled(Texts.Breach, Markdown.Escape(b.Show(w.Language)))),
    ];

    private static string Named(ProcedureWriter w, OpenDuty open) => w.Duty(open.Duty) + (open.Item.Length == 0 ? "" : " " + Markdown.Escape(open.Item));

    private static string Time(ProcedureWriter w, Submission submission, Instant start)
    {
        var recorded = Local(w, submission.RecordedAt, start);
        return submission.At == submission.RecordedAt ? recorded : recorded + Markdown.Break + w.Labelled(Texts.Happened, Local(w, submission.At, start));
    }

    private static string Local(ProcedureWriter w, Instant at, Instant start)
    {
        var local = at.InZone(w.Policy.Zone);
        var day = Period.Between(start.InZone(w.Policy.Zone).Date, local.Date, PeriodUnits.Days).Days + 1;
        return w.Say(Texts.Day(day)) + " " + Clock.Format(local.TimeOfDay);
    }
}
