using System;
using System.Linq;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using Xunit;
using static PropertyService.Domain.Tests.Kpi.Examples;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Every share of K01 to K31 that counts records, below, at and above its target.</summary>
public sealed class CompanyAndServiceTargetTests
{
    private const int All = 200;

    /// <summary>A figure, and 200 records of which so many are good.</summary>
    private static readonly Share[] Shares =
    [
        Of(CompanyKpis.PrePostTraining, 100, static (id, good) => Entry with { Id = id, TestPassed = good }),
        Of(CompanyKpis.Filing, 100, static (id, good) => Document with { Id = id, FiledAt = good ? At(20) : null }),
        Of(CompanyKpis.FilesComplete, 100, static (id, good) => File with { Id = id, Household = id, Present = good ? File.Present : default }),
        Of(CompanyKpis.RepairTimeliness, 95, static (id, good) => Urgent with { Id = id, ArrivedAt = good ? At(5, 10) : At(5, 10, 1) }),
        Of(CompanyKpis.RepairQuality, 95, static (id, good) => Urgent with { Id = id, Check = good ? RepairFinding.Passed : RepairFinding.Failed }),
        Of(CompanyKpis.ReturnVisits, 100, static (id, good) => Urgent with { Id = id, VisitedAt = good ? At(8, 13) : At(8, 13, 1) }),
        Of(CompanyKpis.ComplaintsHandled, 100, static (id, good) => Complaint with { Id = id, ClosedAt = good ? At(6, 8) : At(6, 8, 1) }),
        Of(CompanyKpis.SignedSatisfaction, 95, static (id, good) => Complaint with { Id = id, Signature = good ? ComplaintSignature.Satisfied : ComplaintSignature.Dissatisfied }),
        Of(CompanyKpis.FacilitiesIntact, 98, static (id, good) => Item with { Id = id, Asset = id, InOrder = good }),
        Of(CompanyKpis.BuildingsIntact, 98, static (id, good) => Item with { Id = id, Asset = id, Class = AssetClass.Building, InOrder = good }),
        Of(CompanyKpis.PlantsAlive, 98, static (id, good) => Batch with { Id = id, Batch = id, Alive = good ? 100 : 0 }),
        Of(CompanyKpis.RoadsIntact, 98, static (id, good) => Item with { Id = id, Asset = id, Class = AssetClass.Road, InOrder = good }),
        Of(ServiceKpis.UrgentOnSite, 100, static (id, good) => Urgent with { Id = id, ArrivedAt = good ? At(5, 10) : At(5, 10, 1) }),
        Of(ServiceKpis.UrgentRepaired, 100, static (id, good) => Late(good ? 22 * 60 : (22 * 60) + 1) with { Id = id }),
        Of(ServiceKpis.PromiseWhenLate, 100, static (id, good) => Late(24 * 60) with { Id = id, PromiseGivenAt = good ? At(6, 22) : At(6, 22, 1), PromisedAt = At(7) }),
        Of(ServiceKpis.ComplaintReplies, 100, static (id, good) => Complaint with { Id = id, RepliedAt = good ? At(6, 8) : At(6, 8, 1) }),
        Of(ServiceKpis.RequestResponses, 100, static (id, good) => Request with { Id = id, AnsweredAt = good ? At(6, 8) : At(6, 8, 1) }),
        Of(ServiceKpis.RequestsSeenThrough, 100, static (id, good) => Request with { Id = id, ClosedAt = good ? At(8) : At(8, 0, 1) }),
        Of(ServiceKpis.CallsAnswered, 100, static (id, good) => Call with { Id = id, Rings = good ? 3 : 4 }),
    ];

    public static TheoryData<string> Ids => new(Shares.Select(static s => s.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_share_is_met_at_its_target_and_above_and_not_below(string id)
    {
        var share = Shares.Single(s => s.Id == id);
        var at = share.Target * All / 100;
        Assert.Equal(("NotMet", (at - 1) / 2m), share.With(at - 1));
        Assert.Equal(("Met", (decimal)share.Target), share.With(at));
        if (at < All) Assert.Equal(("Met", (at + 1) / 2m), share.With(at + 1));
        Assert.Equal(("NotMet", 0), share.With(0));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_empty_register_does_not_apply_and_one_that_was_not_handed_over_says_nothing(string id)
    {
        var share = Shares.Single(s => s.Id == id);
        Assert.Equal((Verdict.NotApplicable, Verdict.NoData), (share.Empty(), share.NotHandedOver()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Parts_computed_apart_and_merged_give_the_same_figure(string id)
    {
        var share = Shares.Single(s => s.Id == id);
        var at = share.Target * All / 100;
        Assert.Equal(share.With(at - 1), share.Merged(at - 1));
    }

    /// <summary>An urgent order, reported on the 5th at 8, that was repaired so many minutes after the start of the 6th.</summary>
    private static RepairOrder Late(int minutes) => Urgent with { FixedAt = At(6, 0, minutes), FoundAt = null, AcceptedAt = null, VisitedAt = null, Check = null, Signature = null };

    private static Share<T> Of<T>(Kpi<T> kpi, int target, Func<string, bool, T> make)
        where T : notnull => new(kpi, target, make);

    private abstract record Share(string Id, int Target)
    {
        public abstract (string Verdict, decimal Value) With(int good);

        public abstract (string Verdict, decimal Value) Merged(int good);

        public abstract Verdict Empty();

        public abstract Verdict NotHandedOver();
    }

    private sealed record Share<T>(Kpi<T> Kpi, int Goal, Func<string, bool, T> Make) : Share(Kpi.Id, Goal)
        where T : notnull
    {
        private KpiContext Context => new(Usual, ReportingPeriod.Of(Kpi.Period, new(2026, 10, 1)), At(100), SitePlan.Empty);

        public override (string Verdict, decimal Value) With(int good) => Shown(Run(good, 0, All).Figures().Single());

        public override (string Verdict, decimal Value) Merged(int good) => Shown(Run(good, 150, All).Merge(Run(good, 0, 70)).Merge(Run(good, 70, 150)).Figures().Single());

        public override Verdict Empty() => new KpiRun([Kpi], Context).Add(Kpi.RecordsOf, []).Figures().Single().Verdict;

        public override Verdict NotHandedOver() => new KpiRun([Kpi], Context).Figures().Single().Verdict;

        private KpiRun Run(int good, int from, int to) => new KpiRun([Kpi], Context).Add(Kpi.RecordsOf, Enumerable.Range(from, to - from).Select(i => Make("r" + i, i < good)));

        private static (string Verdict, decimal Value) Shown(Figure figure) => (figure.Verdict.ToString(), figure.Value!.Value.Numerator / figure.Value.Value.Denominator);
    }
}
