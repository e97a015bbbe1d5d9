using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Keys;

namespace PropertyService.Benchmarks;

/// <summary>
/// What somebody would write who wanted the main line of key loss and nothing else: the same checks in the same order, the
/// same decisions and cases, no table. The engine is measured against it.
/// </summary>
internal static class HandWritten
{
    private static readonly Procedure<KeyLossFacts> Procedure = KeyLoss.Procedure;
    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly InstantShape Moment = new();
    private static readonly PostShape AnyPost = new();
    private static readonly Role[] Staff = Roles.Staff;
    private static readonly Duty LockChange = DutyOf("lock-change");
    private static readonly Duty Notice = DutyOf("loss-to-tell");
    private static readonly Duty RegisterUpdate = DutyOf("key-register-update");
    private static readonly Transition<KeyLossFacts> Report = RowOf("report-loss");
    private static readonly Transition<KeyLossFacts> Told = RowOf("confirm-told");
    private static readonly Transition<KeyLossFacts> OrderCustomer = RowOf("order-lock-change/customer-room");
    private static readonly Transition<KeyLossFacts> OrderShowFlat = RowOf("order-lock-change/show-flat");
    private static readonly Transition<KeyLossFacts>[] Changed = RowsOf("confirm-lock-changed/core-");
    private static readonly Transition<KeyLossFacts>[] Updated = RowsOf("update-register/");
    private static readonly Transition<KeyLossFacts>[] Close = RowsOf("close-key-loss/");

    public static Decision<KeyLossFacts> Decide(Case<KeyLossFacts> before, Submission by, Ledger ledger)
    {
        if (!IsWellFormed(by.Command) || !Short.Check(by.CommandId, "", null) || !Short.Check(by.Actor.Id, "", null) || !Moment.Check(by.RecordedAt, "", null)
            || (by.OccurredAt is { } moment && !Moment.Check(moment, "", null)))
            return new(before, by, RefusalCode.Malformed, ledger);
        if (by.Version is { } version && version != before.Version) return new(before, by, RefusalCode.VersionConflict, ledger);
        if (by.RecordedAt < before.RecordedAt && by.RecordedAt < before.RecordedAt - before.Policy.Get(SiteParameters.ClockTolerance))
            return new(before, by, RefusalCode.ClockBack, ledger);
        if (by.OccurredAt is { } at && (by.Command is OrderLockChange or CloseKeyLoss ? at != by.RecordedAt : at > by.RecordedAt))
            return new(before, by, RefusalCode.ClockAhead, ledger);
        return by.Command switch
        {
            ReportLoss c when before.State == State.Unopened => DecideReport(before, by, c),
            ConfirmTold when !before.State.IsEnd && before.Version > 0 && before.Facts.Untold =>
                Accept(before, by, Told, before.State, before.Facts with { Untold = false }, Without(before.DutyArray, Notice), Breaches(by, Staff)),
            OrderLockChange when before.State == KeyLoss.Reported => DecideOrder(before, by, ledger),
            ConfirmLockChanged { CoreReplaced: true } c when (before.State == KeyLoss.Reported || before.State == KeyLoss.LockChangeOrdered) && c.NewKey != before.Facts.Key =>
                DecideChanged(before, by, c),
            UpdateRegister when before.State == KeyLoss.LockChanged => Accept(
                before, by, OfClass(Updated, before), KeyLoss.RegisterUpdated, before.Facts with { RegisterOutOfDate = false }, Without(before.DutyArray, RegisterUpdate), Breaches(by, (Role[])OfClass(Updated, before).By)),
            CloseKeyLoss when before.State == KeyLoss.RegisterUpdated => DecideClose(before, by, ledger),
            _ => new(before, by, RefusalCode.NotNow, ledger),
        };
    }

    private static bool IsWellFormed(Command command) => command switch
    {
        ReportLoss c => AnyPost.Check(c.Post, "", null) && c.KeyClass is KeyClass.CustomerRoom or KeyClass.ShowFlat && Short.Check(c.Key, "", null),
        ConfirmLockChanged c => Short.Check(c.NewKey, "", null),
        _ => true,
    };

    private static Decision<KeyLossFacts> DecideReport(Case<KeyLossFacts> before, Submission by, ReportLoss c)
    {
        Breach[] breaches = Breaches(by, Staff);
        var late = by.RecordedAt - by.At - before.Policy.Get(KeyLossParameters.ReportWithin);
        if (late > Duration.Zero) breaches = [new("reported-at-once", Report.Expects[0].Guard.Text, Report.Expects[0].Guard.Source, Amount.Minutes(late)), .. breaches];
        OpenDuty[] duties = [new(LockChange, "", by.At + before.Policy.Get(KeyLossParameters.LockChangeWithin), 0), new(Notice, "", Instant.MaxValue, 0)];
        return Accept(before, by, Report, KeyLoss.Reported, before.Facts with { Post = c.Post, KeyClass = c.KeyClass, Key = c.Key, OldLockLive = true, Untold = true }, duties, breaches);
    }

    private static Decision<KeyLossFacts> DecideOrder(Case<KeyLossFacts> before, Submission by, Ledger ledger)
    {
        var role = by.Actor.Role;
        var customer = role == Roles.CsLead || role == Roles.CsSupervisor || role == Roles.CsManager;
        var showFlat = role == Roles.PropertyDept || role == Roles.PropertySupervisor || role == Roles.PropertyDeptHead;
        if (!customer && !showFlat) return new(before, by, RefusalCode.WrongRole, ledger);
        if (customer != (before.Facts.KeyClass == KeyClass.CustomerRoom)) return new(before, by, RefusalCode.GuardUnmet, ledger);
        return Accept(before, by, customer ? OrderCustomer : OrderShowFlat, KeyLoss.LockChangeOrdered, before.Facts, before.DutyArray, []);
    }

    private static Decision<KeyLossFacts> DecideChanged(Case<KeyLossFacts> before, Submission by, ConfirmLockChanged c)
    {
        var changed = OfClass(Changed, before);
        Breach[] breaches = Breaches(by, (Role[])changed.By);
        if (before.State != KeyLoss.LockChangeOrdered) breaches = [new("lock-change-was-ordered", changed.Expects[0].Guard.Text, changed.Expects[0].Guard.Source, null), .. breaches];
        return Accept(
            before, by, changed, KeyLoss.LockChanged, before.Facts with { OldLockLive = false, NewKey = c.NewKey, RegisterOutOfDate = true },
            With(Without(before.DutyArray, LockChange), new(RegisterUpdate, "", Instant.MaxValue, 0)), breaches);
    }

    private static Decision<KeyLossFacts> DecideClose(Case<KeyLossFacts> before, Submission by, Ledger ledger)
    {
        var role = by.Actor.Role;
        var customer = role == Roles.CsLead || role == Roles.CsManager;
        var showFlat = role == Roles.PropertySupervisor || role == Roles.PropertyDeptHead;
        if (!customer && !showFlat) return new(before, by, RefusalCode.WrongRole, ledger);
        if (customer != (before.Facts.KeyClass == KeyClass.CustomerRoom)) return new(before, by, RefusalCode.GuardUnmet, ledger);
        return before.DutyArray.Length > 0 ? new(before, by, RefusalCode.DutyOpen, ledger) : Accept(before, by, OfClass(Close, before), KeyLoss.Closed, before.Facts, before.DutyArray, []);
    }

    private static Decision<KeyLossFacts> Accept(
        Case<KeyLossFacts> before, Submission by, Transition<KeyLossFacts> row, State to, KeyLossFacts facts, OpenDuty[] duties, Breach[] breaches) =>
        new(before, new(Procedure, before.Policy, before.Id, to, facts, duties, before.Version + 1, by.RecordedAt > before.RecordedAt ? by.RecordedAt : before.RecordedAt), by, row, breaches, []);

    private static Breach[] Breaches(Submission by, Role[] roles) => Array.IndexOf(roles, by.Actor.Role) >= 0 ? [] : [EngineRules.WrongRole];

    private static OpenDuty[] Without(OpenDuty[] duties, Duty gone)
    {
        var at = -1;
        for (var i = 0; i < duties.Length; i++)
            if (duties[i].Duty == gone) at = i;
        if (at < 0) return duties;
        var rest = new OpenDuty[duties.Length - 1];
        Array.Copy(duties, rest, at);
        Array.Copy(duties, at + 1, rest, at, rest.Length - at);
        return rest;
    }

    private static OpenDuty[] With(OpenDuty[] duties, OpenDuty one)
    {
        OpenDuty[] all = [.. duties, one];
        Array.Sort(all, static (a, b) => OpenDuty.Compare(a, b));
        return all;
    }

    private static Duty DutyOf(string id) => Procedure.Duties.Single(d => d.Id == id);

    private static Transition<KeyLossFacts> OfClass(Transition<KeyLossFacts>[] rows, Case<KeyLossFacts> before) => rows[before.Facts.KeyClass == KeyClass.CustomerRoom ? 0 : 1];

    private static Transition<KeyLossFacts>[] RowsOf(string prefix) => [RowOf(prefix + "customer-room"), RowOf(prefix + "show-flat")];

    private static Transition<KeyLossFacts> RowOf(string id) => Procedure.Parts.Rows.Single(r => r.Id == id);
}
