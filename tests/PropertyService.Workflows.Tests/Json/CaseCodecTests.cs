using System;
using System.Linq;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shifts;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Keys;
using PropertyService.Workflows.Tests.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

public class CaseCodecTests
{
    private static readonly Catalogue Catalogue = Catalogue.Standard;
    private static readonly SitePolicy Policy = Catalogue.DefaultPolicy();

    [Fact]
    public void A_case_is_read_back_equal_at_every_step_of_its_life()
    {
        Assert.All(LostKey.Decisions().SelectMany(static d => new[] { d.Before, d.After }), static one =>
        {
            var text = CaseCodec.Write(one).ToString();
            var read = CaseCodec.Read(Catalogue, text, Policy).Value;
            Assert.Equal(one, read);
            Assert.Equal(text, CaseCodec.Write(read).ToString());
        });
    }

    [Fact]
    public void A_case_that_was_read_back_decides_as_before()
    {
        var file = LostKey.File();
        var read = CaseCodec.Read(Catalogue, CaseCodec.Write(file.Case).ToString(), Policy).Value;
        var next = new Submission("10", new UpdateRegister(), new(Domain.People.Roles.CsLead, "cl-01"), LostKey.Morning + NodaTime.Duration.FromHours(1));
        Assert.Equal(
            KeyLoss.Procedure.DecideByName(file.Case, next, Ledger.Empty).After,
            KeyLoss.Procedure.DecideByName(read, next, Ledger.Empty).After);
    }

    [Fact]
    public void The_policy_is_found_by_its_fingerprint_among_those_of_the_site()
    {
        var strict = Policy.With(KeyLossParameters.LockChangeWithin, NodaTime.Duration.FromHours(2)).Value;
        var text = CaseCodec.Write(KeyLoss.Procedure.NewCase("KL-2", strict)).ToString();
        Assert.Equal(strict.Fingerprint, CaseCodec.Read(Catalogue, text, Policy, strict).Value.Policy.Fingerprint);
        var fault = Assert.Single(CaseCodec.Read(Catalogue, text, Policy).Faults);
        Assert.Equal(("policyFingerprint", "unknown-value"), (fault.Path, fault.Code));
    }

    [Theory]
    [InlineData("\"v\":1", "\"v\":2", "v out-of-range")]
    [InlineData("\"procedure\":\"key-loss\"", "\"procedure\":\"key-lost\"", "procedure unknown-value")]
    [InlineData("\"revision\":1", "\"revision\":2", "procedureFingerprint unknown-value")]
    [InlineData("\"state\":\"lock-changed\"", "\"state\":\"lost\"", "state unknown-value")]
    [InlineData("\"state\":\"lock-changed\"", "\"state\":\"unopened\"", "state contradiction")]
    [InlineData("\"state\":\"lock-changed\"", "\"state\":\"closed\"", "duties contradiction")]
    [InlineData("\"version\":8", "\"version\":-8", "version out-of-range")]
    [InlineData("\"recordedAt\":", "\"recordedOn\":\"\",\"recordedAt\":", "recordedOn unknown-field")]
    [InlineData("\"duty\":\"key-register-update\"", "\"duty\":\"key-register\"", "duties[2].duty unknown-value,duties contradiction")]
    [InlineData("\"duty\":\"copy-to-hand-in\",\"item\":\"私配-1\",", "\"duty\":\"copy-to-hand-in\",\"item\":\"私配-2\",", "duties contradiction,duties contradiction")]
    [InlineData("\"item\":\"私配-1\",\"level\":0", "\"item\":\"私配-1\",\"level\":1", "duties[0].level out-of-range")]
    [InlineData(",{\"duty\":\"key-register-update\",\"level\":0}", "", "duties contradiction")]
    [InlineData("\"oldLockLive\":false", "\"oldLockLive\":true", "duties contradiction")]
    [InlineData("\"oldLockLive\":false", "\"oldLockLive\":\"no\"", "facts.oldLockLive wrong-type")]
    [InlineData("\"oldLockLive\":false", "\"oldLockLife\":false", "facts.oldLockLive missing,facts.oldLockLife unknown-field")]
    [InlineData("\"keyClass\":\"customer-room\"", "\"keyClass\":\"car\"", "facts.keyClass unknown-value")]
    public void A_case_that_was_tampered_with_is_not_read(string right, string wrong, string expected)
    {
        var text = CaseCodec.Write(LostKey.File().Case).ToString();
        Assert.Contains(right, text, StringComparison.Ordinal);
        var faults = CaseCodec.Read(Catalogue, text.Replace(right, wrong, StringComparison.Ordinal), Policy).Faults;
        Assert.Equal(expected, string.Join(",", faults.Select(static f => f.Path + " " + f.Code)));
    }

    [Fact]
    public void A_case_of_another_definition_is_not_read_and_the_fault_says_how_to_move_it()
    {
        var text = CaseCodec.Write(LostKey.File().Case).ToString().Replace(KeyLoss.Procedure.Fingerprint, new string('0', 64), StringComparison.Ordinal);
        Assert.Equal(
            "the catalogue does not know the definition under which the case was opened (fingerprint " + new string('0', 64) + ", revision 1; the present one is revision 1); add it with WithEarlier, or replay the case's journal to move it",
            Assert.Single(CaseCodec.Read(Catalogue, text, Policy).Faults).Message.En);
    }

    [Fact]
    public void A_case_and_its_journal_opened_under_an_earlier_definition_go_on_under_it()
    {
        var (was, now) = (Toy.Define("toy-loan", 1), Toy.Define("toy-loan", 2));
        var catalogue = Catalogue.With(now, Toy.Section);
        var (file, ask, _) = CaseFile.New(was, "loan-1", Toy.Policy).Decide(Toy.By(Toy.Desk, new Ask(Post.Desk, "b1"), Toy.Nine), Ledger.Empty);
        var (text, entry) = (CaseCodec.Write(file.Case).ToString(), JournalCodec.Write(was, "loan-1", file.Journal[0]).ToString());
        Assert.True(ask.IsAccepted);
        Assert.False(CaseCodec.Read(catalogue, text, Toy.Policy).IsOk);

        var both = catalogue.WithEarlier(was);

        Assert.Equal(file.Case, CaseCodec.Read(both, text, Toy.Policy).Value);
        Assert.Same(was, JournalCodec.Read(both, entry).Value.Procedure);
        Assert.Same(now, both.Find("toy-loan"));
        Assert.Same(was, both.Under(was.Fingerprint).Find("toy-loan"));
        Assert.Same(both, both.Under("no such fingerprint"));
        Assert.Throws<ArgumentException>(() => Catalogue.WithEarlier(was));
    }

    [Fact]
    public void A_case_is_read_under_a_policy_that_differs_only_in_what_its_procedure_does_not_read()
    {
        var other = Policy.With(HandoverParameters.ReliefOverdue, NodaTime.Duration.FromMinutes(7)).Value;
        var text = CaseCodec.Write(LostKey.File().Case).ToString();
        Assert.NotEqual(Policy.Fingerprint, other.Fingerprint);
        Assert.Equal(KeyLoss.Procedure.PolicyFingerprint(Policy), KeyLoss.Procedure.PolicyFingerprint(other));
        Assert.Equal(LostKey.File().Case, CaseCodec.Read(Catalogue, text, other).Value);
        Assert.NotEqual(
            KeyLoss.Procedure.PolicyFingerprint(Policy),
            KeyLoss.Procedure.PolicyFingerprint(Policy.With(SiteParameters.ClockTolerance, NodaTime.Duration.FromMinutes(7)).Value));
    }

    [Fact]
    public void A_case_with_any_character_changed_is_read_or_refused_but_never_raises_an_exception()
    {
        var random = new Random(3);
        var text = CaseCodec.Write(LostKey.File().Case).ToString();
        for (var i = 0; i < 3000; i++)
        {
            var letters = text.ToCharArray();
            letters[random.Next(letters.Length)] = text[random.Next(text.Length)];
            var read = CaseCodec.Read(Catalogue, new string(letters), Policy);
            if (read.IsOk) Assert.Equal(read.Value, CaseCodec.Read(Catalogue, CaseCodec.Write(read.Value), Policy).Value);
        }
    }
}
