using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>One thing that somebody may try: a representative payload by one person of a role that can make a difference.</summary>
/// <param name="Number">Its number in the search; 0 for an escalation, which follows from what is owed.</param>
/// <param name="Payload">The command.</param>
/// <param name="Actor">Who sends it.</param>
/// <param name="Person">Which of several persons of the role that is.</param>
/// <param name="LooksBack">Whether it is also tried with earlier times of occurrence.</param>
internal sealed record Attempt(int Number, Command Payload, Actor Actor, int Person, bool LooksBack);

/// <summary>Everything that can be tried in a situation.</summary>
internal sealed class Attempts<TFacts>
    where TFacts : notnull
{
    private static readonly Role[] Escalating = [Roles.System, Roles.Visitor];

    private readonly Attempt[] all;
    private readonly int persons;
    private readonly Duration[] durations;
    private readonly Dictionary<Instant, Submission[]> submissions = [];

    public Attempts(Procedure<TFacts> procedure, SitePolicy policy)
    {
        persons = procedure.Parts.Search.PersonsPerRole;
        durations = procedure.Parameters.OfType<Parameter<Duration>>().Select(p => policy.Get(p)).Distinct().OrderBy(static d => d).ToArray();
        all = Of(procedure).ToArray();
    }

    public IReadOnlyList<Attempt> All => all;

    /// <summary>What is tried in one situation, at which time of occurrence.</summary>
    public IEnumerable<(Attempt Attempt, Submission Submission)> In(Case<TFacts> owner, Instant now)
    {
        var known = PersonsTried(owner);
        // Many situations share a moment, and a submission does not say to which case it goes.
        if (!submissions.TryGetValue(now, out var usual)) submissions[now] = usual = Array.ConvertAll(all, a => new Submission("c", a.Payload, a.Actor, now));
        for (var i = 0; i < all.Length; i++)
        {
            var attempt = all[i];
            if (Array.IndexOf(known, attempt.Person) < 0) continue;
            yield return (attempt, usual[i]);
            if (!attempt.LooksBack) continue;
            foreach (var occurred in EarlierTimes(owner, now)) yield return (attempt, new("c", attempt.Payload, attempt.Actor, now, occurred));
        }

        foreach (var open in owner.DutyArray)
        {
            if (!open.HasDeadline) continue;
            for (var level = 1; open.Duty.Escalation.Count > 0 && level <= open.Duty.Escalation.Count + 1; level++)
            {
                foreach (var role in Escalating)
                {
                    var payload = new Escalate(open.Duty.Id, open.Item.Length == 0 ? null : open.Item, level);
                    yield return (new(0, payload, new(role, PersonId(1)), 1, false), new("c", payload, new(role, PersonId(1)), now));
                }
            }
        }
    }

    private IEnumerable<Instant> EarlierTimes(Case<TFacts> owner, Instant now)
    {
        foreach (var duration in durations)
        {
            yield return now - duration;
            yield return now - duration - Moments.Moment;
        }

        foreach (var due in owner.ListDuties().Where(d => d.HasDeadline && d.Due < now).Select(static d => d.Due).Distinct())
        {
            yield return due;
            yield return due + Moments.Moment;
        }
    }

    private static IEnumerable<Attempt> Of(Procedure<TFacts> procedure)
    {
        var plan = procedure.Parts.Search;
        var everybody = Roles.Staff;
        var number = 0;
        foreach (var kind in procedure.Commands.Where(static c => c != Escalate.Kind))
        {
            var rows = procedure.Rows.Where(r => r.Command == kind).ToArray();
            var named = rows.Where(r => r.By.Count < everybody.Length).SelectMany(static r => r.By).Distinct().ToArray();
            if (!plan.RolesApart.Contains(kind)) named = named.GroupBy(role => string.Concat(rows.Select(r => r.By.Contains(role) ? '1' : '0'))).Select(static g => g.First()).ToArray();
            Role[] roles = [.. named, .. rows.Any(r => r.By.Count >= everybody.Length) ? everybody.Except(named).Take(1) : [], Roles.Visitor];
            foreach (var payload in kind.Samples)
                foreach (var role in roles)
                    for (var person = 1; person <= (role.Equals(roles[0]) ? plan.PersonsPerRole : 1); person++)
                        yield return new(++number, payload, new(role, PersonId(person)), person, plan.LooksBack.Contains(kind));
        }
    }

    /// <summary>Persons are interchangeable: those whom the case knows are tried, and one whom it does not know.</summary>
    private int[] PersonsTried(Case<TFacts> owner)
    {
        if (persons == 1) return [1];
        var words = owner.FactsDatum.ToString().Split('"');
        var known = Enumerable.Range(1, persons).ToLookup(p => Array.IndexOf(words, PersonId(p)) >= 0);
        return [.. known[true], .. known[false].Take(1)];
    }

    private static string PersonId(int number) => "p" + number.ToString(CultureInfo.InvariantCulture);
}
