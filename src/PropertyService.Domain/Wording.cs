namespace PropertyService.Domain;

/// <summary>The two languages in which everything a person reads is written.</summary>
public enum Language
{
    /// <summary>Chinese (中文), the first language of the documents.</summary>
    Zh,

    /// <summary>English (英文).</summary>
    En,
}

/// <summary>One text in Chinese and in English. Both are always present; equality is by value.</summary>
/// <param name="Zh">The Chinese text.</param>
/// <param name="En">The English text.</param>
public sealed record Wording(string Zh, string En)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">Which of the two.</param>
    public string In(Language language) => language == Language.Zh ? Zh : En;

    /// <summary>The English text, for debuggers and exceptions.</summary>
    public override string ToString() => En;
}
