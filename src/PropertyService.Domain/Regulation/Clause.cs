namespace PropertyService.Domain.Regulation;

/// <summary>One norm of the regulations, paraphrased in our own words.</summary>
/// <param name="Id">The permanent id: document code and the document's own numbering, such as <c>GC-1.3.A-3</c>.</param>
/// <param name="Kind">What sort of norm: step, decision, record, limit, prohibition, duty, role, courtesy, kpi.</param>
/// <param name="Procedure">The id of the procedure it belongs to.</param>
/// <param name="Actors">Whom it binds, as role ids separated by semicolons.</param>
/// <param name="Numbers">The figures it prints, or "-".</param>
/// <param name="Text">What it says, paraphrased.</param>
/// <param name="Encodable">How it can be encoded: machine, kpi, checklist, script, or out-of-scope with a reason.</param>
public sealed record Clause(string Id, string Kind, string Procedure, string Actors, string Numbers, Wording Text, string Encodable)
{
    /// <summary>The code of the document, the part of the id before the first hyphen.</summary>
    public string Document => Id.Substring(0, Id.IndexOf('-'));
}
