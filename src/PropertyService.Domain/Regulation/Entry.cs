namespace PropertyService.Domain.Regulation;

/// <summary>
/// An entry of the list made when the clauses were read (条款清单条目): where clauses contradict each other, are silent, are
/// risky to follow literally, or were read wrongly at first; and what is recommended.
/// </summary>
/// <param name="Id">The permanent id, such as <c>C-05</c>: a letter for the kind, a hyphen, two digits.</param>
/// <param name="Clauses">The clauses concerned.</param>
/// <param name="Parameters">The names of the site parameters by which a site decides, when there are any.</param>
/// <param name="Text">What is the matter and what is recommended, in our own words.</param>
public sealed record Entry(string Id, Seq<string> Clauses, Seq<string> Parameters, Wording Text)
{
    /// <summary>The first letter of the id: C for a contradiction, G for a gap, L for a legal flag, N for a correction.</summary>
    public char Kind => Id[0];
}
