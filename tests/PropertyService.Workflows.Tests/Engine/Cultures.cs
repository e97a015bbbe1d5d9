using System;
using System.Globalization;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>No text depends on the culture of the machine: the dotless i, the decimal comma, the Thai calendar.</summary>
public sealed class Cultures
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Every_text_is_the_same_in_every_culture(string culture)
    {
        var usual = Texts();
        var (was, wasUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(culture);
            Assert.Equal(usual, Texts());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (was, wasUi);
        }
    }

    /// <summary>A culture with its awkward habits, also where the machine carries no culture data.</summary>
    private static CultureInfo Culture(string name)
    {
        var culture = (CultureInfo)new CultureInfo(name).Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign, culture.DateTimeFormat.DateSeparator) = (",", "−", "/");
        return culture;
    }

    private static string[] Texts()
    {
        var lent = LentAtNine();
        var late = Loans.Decide(lent.Case, By(Desk, new Return("U-1", Condition.Broken), Nine + Duration.FromHours(5)), lent.Ledger);
        var refused = Loans.Decide(lent.Case, By(Desk, new Finish(), Nine), lent.Ledger);
        var malformed = Loans.Decide(lent.Case, By(Desk, new Lend("", -1), Nine), lent.Ledger);
        return
        [
            .. Catalogue.Standard.Procedures.SelectMany(static p => new[] { ProcedureFingerprint(p), p.Text.Zh }),
            EveryPolicy().Fingerprint, EveryPolicy().ToDatum().ToString(), Define("toy-loan", 1).Fingerprint,
            new Amount(-1.5m, new("小时", "h")).Show(Language.En), Datum.Of(-1234.5m).ToString(), late.Breaches[0].By!.Show(Language.Zh),
            new InstantShape().Write(Nine).ToString(), new DateShape().Write(new LocalDate(2026, 3, 2)).ToString(), DurationShape.Hours(0, 9).Show(Duration.FromHours(-3), Language.En),
            refused.Explain().Text.En, refused.Explain().Text.Zh, malformed.Explain().Text.En, malformed.Explain().Text.Zh, late.Case.ToString(),
            Roles.Find("PATROL-GUARD")?.Id ?? "none", Post.Parse("GATE")?.Id ?? "none", Post.Parse("lobby-i")!.Id,
            .. Loans.Permitted(lent.Case, lent.Ledger, Desk, Nine).Select(static o => o.Command.Id + o.Verdict),
        ];
    }

    private static SitePolicy EveryPolicy() => Catalogue.Standard.DefaultPolicy();

    private static string ProcedureFingerprint(Procedure procedure) => procedure.Visit(new CanonicalText());

    private sealed class CanonicalText : IProcedureVisitor<string>
    {
        public string Visit<TFacts>(Procedure<TFacts> procedure)
            where TFacts : notnull => ProcedureText.Of(procedure).ToString();
    }
}
