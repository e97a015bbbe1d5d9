using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>Procedures so small that what a search finds in them can be counted by hand.</summary>
internal static class Small
{
    /// <summary>The front desk opens it with Agree and ends it with Finish; the rest is what a test is about.</summary>
    public static Procedure<Loan> Of(Action<ProcedureBuilder<Loan>> rest, string id = "small") => Bare(
        p =>
        {
            p.States(Asked, Over);
            p.Open().On(Agree.Kind).To(Asked).AtDesk();
            p.From(Asked).On(Finish.Kind).To(Over).AtDesk();
            rest(p);
        },
        id);

    /// <summary>A procedure of which the test says everything.</summary>
    public static Procedure<Loan> Bare(Action<ProcedureBuilder<Loan>> all, string id = "small")
    {
        var p = new ProcedureBuilder<Loan>(id, 1, new("小", "Small"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        all(p);
        return p.Build();
    }

    /// <summary>The front desk may, by the clause that all of them cite.</summary>
    public static RowBuilder<TFacts, T> AtDesk<TFacts, T>(this RowBuilder<TFacts, T> row)
        where TFacts : notnull
        where T : Command => row.By(Roles.FrontDesk).Cites("LA-5.1");

    /// <summary>A state between the two.</summary>
    public static readonly State Halfway = new("halfway", "半途", "Halfway", Why);

    /// <summary>A condition of the facts.</summary>
    public static Guard<Loan> If(string id, Reading<Loan, bool> test) => Guard.Over(id, "条件", "a condition", Why, test, new("等一等", "wait"));

    /// <summary>A condition of the ledger.</summary>
    public static Guard<Loan> IfLedger(string id, LedgerReading<Loan, bool> test) => Guard.OverLedger(id, "条件", "a condition", Why, test, new("等一等", "wait"));

    /// <summary>A duty that is owed while the facts say that something is to be repaired.</summary>
    public static Duty<Loan> RepairDuty { get; } = new Duty<Loan>("repair", "修理", "repair", Why).HeldBy(Roles.EngineeringDept).OwedWhile(static f => f.ToRepair);

    /// <summary>The search of a procedure alone, under the default policy.</summary>
    public static SearchResult<T> Searched<T>(Procedure<T> procedure, params Ledger[] met)
        where T : notnull =>
        new Search<T>(procedure, Policy, digest: true).Explore([Peer.None]).Explore(met.Select(static l => new Peer(l, false))).Finish();

    /// <summary>The report on the first of some procedures.</summary>
    public static VerificationReport Verify(params Procedure[] procedures) => new Verifier(Policy, procedures).Verify(procedures[0]);

    /// <summary>The ids of the commands of a run.</summary>
    public static IEnumerable<string> Commands(this IEnumerable<TraceStep> run) => run.Select(static s => s.Submission.Command.Definition.Id);

    /// <summary>The ids of the commands on the way to a finding.</summary>
    public static IEnumerable<string> Way(this Finding finding) => finding.Trace.Commands();

    /// <summary>The finding in one line: rule, what exactly, and the way there.</summary>
    public static string Line(this Finding finding) => $"{finding.Rule} ({finding.Detail}): {string.Join(", ", finding.Way())}";

    /// <summary>The ledger with an entry in a book.</summary>
    public static Ledger With(this Ledger ledger, Book book, string key, string value) => new(ledger.DutyTable, ledger.BookTable.Set(BookKey.Of(book.Id, key), value), ledger.LinkTable);

    /// <summary>The ledger with something that a case owes.</summary>
    public static Ledger With(this Ledger ledger, LedgerDuty duty) => new(ledger.DutyTable.Set(duty.Key, duty), ledger.BookTable, ledger.LinkTable);

    /// <summary>The ledger with a case for which another one waits.</summary>
    public static Ledger With(this Ledger ledger, LedgerLink link) => new(ledger.DutyTable, ledger.BookTable, ledger.LinkTable.Set(link.Key, link));

    /// <summary>The ledger in one line a part.</summary>
    public static string Text(this Ledger ledger) => LedgerKeys.TextOf(ledger.Entries, ledger.Links, ledger.Duties).Replace('\t', ' ');
}
