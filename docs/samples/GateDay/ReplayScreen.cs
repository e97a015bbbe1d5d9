using System.Collections.Generic;
using System.Linq;
using PropertyService.Workflows.Engine;

namespace GateDay;

/// <summary>Shows the cases of a replayed journal, and how their entries were taken.</summary>
internal sealed class ReplayScreen(Screen screen)
{
    public void Show(IReadOnlyList<Replay> cases, Ledger ledger)
    {
        var (again, applied, different) = (cases.Sum(static c => c.Decided), cases.Sum(static c => c.Applied), cases.Sum(static c => c.Differences.Count));
        screen.Title(screen.T(
            $"重放 {cases.Count} 个个案：重新裁定 {again} 条，照录 {applied} 条，不同 {different} 处",
            $"{cases.Count} cases replayed: {again} decided again, {applied} applied as recorded, {different} different"));
        if (applied > 0)
        {
            screen.Write(0, new Ink(screen.T(
                "照录的条目写下时，流程或站点参数与现在的不同：所记的步骤照用，期限按现在的参数。",
                "Entries applied as recorded were written under another definition or policy: the recorded steps stand, and deadlines follow the present policy."), "yellow"));
        }

        foreach (var replay in cases)
        {
            var one = replay.Case;
            var recorded = one.Version == 0 ? "-" : screen.Clock(one.RecordedAt);
            screen.Write(0, new(one.Procedure.Text.In(screen.Language) + " " + one.Id, "bold"), new(screen.T(
                $"：{one.State.Text.Zh}，第 {one.Version} 版，{recorded}", $": {one.State.Text.En}, version {one.Version}, {recorded}")));
            if (one.Duties.Length > 0) screen.Write(2, new Ink(screen.T("未了结：", "Owed: ") + screen.Join(one.ListDuties().Select(screen.Duty)), "blue"));
            screen.Write(2, new Ink(screen.T(
                $"重新裁定 {replay.Decided}，照录 {replay.Applied}，不同 {replay.Differences.Count}；拒绝留痕 {replay.File.Evidence.Count}",
                $"{replay.Decided} decided again, {replay.Applied} applied, {replay.Differences.Count} different; {replay.File.Evidence.Count} refused attempts beside it"), "grey"));
            foreach (var difference in replay.Differences) screen.Write(2, new Ink(difference.In(screen.Language), "red"));
        }

        var (owed, entries) = (ledger.Duties.Count(), ledger.Entries.Count());
        screen.Title(screen.T($"台账已重建：未了结 {owed} 项，登记 {entries} 条", $"The ledger is rebuilt: {owed} owed, {entries} book entries"));
    }
}
