using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Json;

/// <summary>
/// Cases as JSON, for the host's store. Reading what was written gives an equal case. A case names the procedure and the
/// policy under which it was opened by fingerprint, and is read under those only; to move it to others on purpose, its
/// journal is replayed under them. A case whose duties are not those that its facts call for was tampered with, and is a
/// fault.
/// </summary>
public static class CaseCodec
{
    /// <summary>The case as plain values.</summary>
    /// <param name="owner">The case.</param>
    public static Datum Write(Case owner) => CaseLine.Shape.Write(new(
        Lines.Version, owner.Procedure.Id, owner.Procedure.Revision, owner.Procedure.Fingerprint, owner.Procedure.PolicyFingerprint(owner.Policy),
        owner.Id, owner.State.Id, owner.Version, owner.Version == 0 ? null : owner.RecordedAt, owner.FactsDatum, Seq.From(owner.ListDuties().Select(LineOf))));

    /// <summary>Reads a case from text.</summary>
    /// <param name="catalogue">The procedures in use.</param>
    /// <param name="text">One JSON object, at most 32 MiB.</param>
    /// <param name="policies">The site's policies, now and earlier; the one with the case's fingerprint is taken.</param>
    public static Result<Case> Read(Catalogue catalogue, string text, params SitePolicy[] policies)
    {
        var json = JsonText.Read(text, JsonLimits.Case);
        return json.IsOk ? Read(catalogue, json.Value, policies) : new(json.Faults);
    }

    /// <summary>Reads a case from plain values.</summary>
    /// <param name="catalogue">The procedures in use.</param>
    /// <param name="datum">The case.</param>
    /// <param name="policies">The site's policies, now and earlier; the one with the case's fingerprint is taken.</param>
    public static Result<Case> Read(Catalogue catalogue, Datum datum, params SitePolicy[] policies)
    {
        var faults = new List<Fault>();
        if (!CaseLine.Shape.TryRead(datum, "", faults, out var line)) return new(faults);
        if (Names.Procedure(catalogue.Under(line.ProcedureFingerprint), line.Procedure, "procedure", faults) is not { } procedure) return new(faults);
        var policy = Array.Find(policies, p => procedure.PolicyFingerprint(p) == line.PolicyFingerprint);
        if (policy is null)
            faults.Add(new("policyFingerprint", "unknown-value", new(
                $"没有给出个案开立时的站点参数（指纹 {line.PolicyFingerprint}）；要改用现行参数须重放其流水",
                $"the policy under which the case was opened (fingerprint {line.PolicyFingerprint}) was not handed in; replay its journal to move it to another one")));
        if (procedure.Fingerprint != line.ProcedureFingerprint || procedure.Revision != line.Revision)
        {
            faults.Add(new("procedureFingerprint", "unknown-value", new(
                $"个案开立时的流程定义（指纹 {line.ProcedureFingerprint}，第 {line.Revision} 修订）目录中没有，现行为第 {procedure.Revision} 修订；请把当时的定义一并交给目录（WithEarlier），或重放其流水移过来",
                $"the catalogue does not know the definition under which the case was opened (fingerprint {line.ProcedureFingerprint}, revision {line.Revision}; the present one is revision {procedure.Revision}); add it with WithEarlier, or replay the case's journal to move it")));
        }

        var state = Names.State(procedure, line.State, "state", faults);
        var duties = ReadDuties(procedure, line.Duties, faults);
        return procedure.Visit(new Reader(line, state, policy, duties, faults));
    }

    internal static DutyLine LineOf(OpenDuty open) => new(open.Duty.Id, open.Item.Length == 0 ? null : open.Item, open.HasDeadline ? open.Due : null, open.Level);

    private static OpenDuty[] ReadDuties(Procedure procedure, Seq<DutyLine> lines, List<Fault> faults)
    {
        var duties = new List<OpenDuty>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, path) = (lines[i], JsonFaults.At("duties", i));
            if (Names.Duty(procedure, line.Duty, path + ".duty", faults) is not { } duty) continue;
            if (line.Level > duty.Escalation.Count)
                faults.Add(new(path + ".level", "out-of-range", new($"该义务只有 {duty.Escalation.Count} 级上报", $"the duty has {duty.Escalation.Count} level(s) of escalation")));
            duties.Add(new(duty, line.Item ?? "", line.Due ?? Instant.MaxValue, line.Level));
        }

        duties.Sort(static (a, b) => OpenDuty.Compare(a, b));
        for (var i = 1; i < duties.Count; i++)
            if (OpenDuty.Compare(duties[i - 1], duties[i]) == 0) faults.Add(Contradiction("duties", $"义务“{Name(duties[i])}”出现两次", $"the duty {Name(duties[i])} stands twice"));
        return [.. duties];
    }

    private static string Name(OpenDuty open) => open.Item.Length == 0 ? open.Duty.Id : open.Duty.Id + " " + open.Item;

    private static Fault Contradiction(string path, string zh, string en) => new(path, "contradiction", new(zh, en));

    private sealed class Reader(CaseLine line, State? state, SitePolicy? policy, OpenDuty[] duties, List<Fault> faults) : IProcedureVisitor<Result<Case>>
    {
        public Result<Case> Visit<TFacts>(Procedure<TFacts> procedure)
            where TFacts : notnull
        {
            var opened = line.Version > 0;
            if (state is not null && opened == ReferenceEquals(state, State.Unopened))
                faults.Add(Contradiction("state", "第 0 版当且仅当未开始", "a case is unopened at version 0, and only then"));
            if (opened != line.RecordedAt.HasValue)
                faults.Add(Contradiction("recordedAt", "开立后必有记录时间，开立前没有", "a case has a time of recording once it is opened, and not before"));
            if (state is { IsEnd: true } && duties.Length > 0)
                faults.Add(Contradiction("duties", "已结束的个案不得有未了结义务", "a case that is over owes nothing"));
            try
            {
                if (procedure.FactsShape.TryRead(line.Facts, "facts", faults, out var facts)) CompareWithOwed(procedure, facts);
                if (faults.Count == 0) return new(new Case<TFacts>(procedure, policy!, line.Case, state!, facts, duties, line.Version, line.RecordedAt ?? Instant.MinValue));
            }
            catch (Exception e) when (Untrusted.Raises(e))
            {
                faults.Add(Contradiction("facts", "事实自相矛盾，看不出欠着什么", "the facts contradict one another; they do not say what is owed"));
            }

            return new(faults);
        }

        private void CompareWithOwed<TFacts>(Procedure<TFacts> procedure, TFacts facts)
            where TFacts : notnull
        {
            var owed = procedure.TypedDuties.SelectMany(d => d.Owed!(facts).Select(item => new OpenDuty(d, item, Instant.MaxValue, 0))).ToArray();
            var (byFacts, stated) = (new HashSet<(Duty, string)>(owed.Select(Of)), new HashSet<(Duty, string)>(duties.Select(Of)));
            foreach (var open in duties.Where(d => !byFacts.Contains(Of(d))))
                faults.Add(Contradiction("duties", $"义务“{Name(open)}”与事实不符：并不欠着", $"the duty {Name(open)} is open, but by the facts it is not owed"));
            foreach (var missing in owed.Where(o => !stated.Contains(Of(o))))
                faults.Add(Contradiction("duties", $"缺少义务“{Name(missing)}”：按事实仍欠着", $"the duty {Name(missing)} is missing, but by the facts it is owed"));
        }

        private static (Duty, string) Of(OpenDuty open) => (open.Duty, open.Item);
    }
}
