using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>Whatever comes in from outside is answered with a refusal that says what is wrong, and the case is unchanged.</summary>
public sealed class BadInput
{
    /// <summary>Texts that are refused wherever a text of at most 80 characters is taken, by name because a runner cannot print them.</summary>
    private static readonly (string Name, string? Text)[] BadTexts =
    [
        ("missing", null), ("empty", ""), ("blank", "   "), ("ideographic blank", "\u3000"), ("only invisible", "\u200b\u200d"),
        ("one too long", new string('字', 81)), ("a megabyte", new string('x', 1 << 20)), ("line break", "a\nb"), ("NUL", "a\0"), ("delete", "a\u007f"),
        ("line separator", "a\u2028b"), ("override", "a\u202eb"), ("isolate", "\u2066a"), ("left-to-right mark", "a\u200e"), ("right-to-left mark", "\u200fa"), ("Arabic letter mark", "a\u061c"),
        ("lone high surrogate", "a\ud83d"), ("lone low surrogate", "\ude00a"), ("surrogates the wrong way round", "\ude00\ud83d"),
    ];

    private static readonly string[] GoodTexts = ["x", new string('字', 80), string.Concat(Enumerable.Repeat("\U0001F600", 40)), "O'Brien; DROP TABLE", "İstanbul ığ", "钥匙 1 号"];

    public static TheoryData<string> BadNames => [.. BadTexts.Select(static t => t.Name)];

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_text_in_a_request_is_refused(string name) =>
        Refused(LentAtNine(), By(Desk, new Lend(Bad(name), 1), Nine), "umbrella", "bad-text");

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_text_in_a_report_is_refused_too(string name) =>
        Refused(LentAtNine(), By(Desk, new Return(Bad(name), Condition.Good), Nine), "umbrella", "bad-text");

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_id_of_command_or_person_is_refused(string name)
    {
        Refused(LentAtNine(), By(Desk, new Lend("U-2", 1), Nine, id: Bad(name)), "commandId", "bad-text");
        Refused(LentAtNine(), By(new(Roles.FrontDesk, Bad(name)), new Lend("U-2", 1), Nine), "by.id", "bad-text");
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_case_with_a_bad_id_is_misuse(string name) => Assert.Throws<ArgumentException>(() => Loans.New(Bad(name), Policy));

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_text_in_a_file_is_a_fault_and_the_fault_stays_short(string name)
    {
        var read = Lend.Kind.Read(Datum.Map(("umbrella", Datum.Of(Bad(name))), ("hooks", Datum.Of(1))));

        var fault = Assert.Single(read.Faults);
        Assert.Equal("data.umbrella", fault.Path);
        Assert.True(fault.ToString().Length < 200);
    }

    [Fact]
    public void A_good_text_is_taken_up_to_the_limit()
    {
        foreach (var text in GoodTexts)
        {
            var lent = LentAtNine();
            Assert.Null(Loans.Decide(lent.Case, By(new(Roles.FrontDesk, text), new Lend(text, 1), Nine, id: text), lent.Ledger).Code);
        }
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(int.MaxValue)]
    public void A_number_outside_its_bounds_is_refused(int hooks) =>
        Refused(LentAtNine(), By(Desk, new Lend("U-2", hooks), Nine), "hooks", "out-of-range");

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void A_number_at_its_bounds_is_taken(int hooks)
    {
        var lent = LentAtNine();
        Assert.Null(Loans.Decide(lent.Case, By(Desk, new Lend("U-2", hooks), Nine), lent.Ledger).Code);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void A_choice_that_does_not_exist_is_refused(int condition) =>
        Refused(LentAtNine(), By(Desk, new Return("U-1", (Condition)condition), Nine), "state", "unknown-value");

    [Fact]
    public void A_choice_in_a_file_is_its_id_and_nothing_like_it()
    {
        foreach (var wrong in new[] { Datum.Of("Good"), Datum.Of("GOOD"), Datum.Of("good "), Datum.Of("0"), Datum.Of(0), Datum.Of(""), Datum.Null, Datum.True, Datum.List([]), Datum.Of(new string('g', 1 << 20)) })
        {
            var fault = Assert.Single(Return.Kind.Read(Datum.Map(("umbrella", Datum.Of("U-1")), ("state", wrong))).Faults);
            Assert.Equal("data.state", fault.Path);
            Assert.True(fault.ToString().Length < 200);
        }

        Assert.Equal(new Return("U-1", Condition.Good), Return.Kind.Read(Datum.Map(("umbrella", Datum.Of("U-1")), ("state", Datum.Of("good")))).Value);
    }

    [Fact]
    public void A_post_that_does_not_exist_is_refused()
    {
        foreach (var post in new[] { new Post((PostKind)99, "gate"), new Post(PostKind.Gate, "lobby"), new Post(PostKind.Gate, "gate-"), new Post(PostKind.Gate, new string('g', 1 << 20)), null! })
            Refused((Loans.New("loan-1", Policy), Ledger.Empty), By(Desk, new Ask(post, "b1"), Nine), "post", "unknown-value");
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var decision = Loans.Decide(Loans.New("loan-1", Policy), By(new(Roles.FrontDesk, ""), new Ask(null!, " "), Instant.MaxValue, id: "a\nb"), Ledger.Empty);

        Assert.Equal(["post", "borrower", "commandId", "by.id", "recordedAt"], decision.Explain().Faults.Select(static f => f.Path));
    }

    [Fact]
    public void A_time_of_happening_that_no_calendar_of_ours_has_is_said_to_be_wrong()
    {
        var decision = Loans.Decide(LentAtNine().Case, By(Desk, new SignOn(), Nine, occurred: Instant.MinValue), Ledger.Empty);

        Assert.Equal(["occurredAt"], decision.Explain().Faults.Select(static f => f.Path));
    }

    [Fact]
    public void A_command_of_another_procedure_is_unknown_leaves_no_evidence_and_is_told_which_commands_there_are()
    {
        var decision = Loans.Decide(LentAtNine().Case, By(Desk, new Take(), Nine), Ledger.Empty);

        Assert.Equal(RefusalCode.UnknownCommand, decision.Code);
        Assert.Null(CaseFile.EvidenceOf(decision));
        Assert.Equal("its commands: ask, agree, lend, return, report-repair, find-elsewhere, sign-on, finish, escalate", Assert.Single(decision.Explain().WhatWouldHelp).En);
    }

    [Fact]
    public void A_person_without_a_role_is_refused_and_so_is_nobody()
    {
        foreach (var (actor, paths) in new[] { (new Actor(null!, "d1"), new[] { "by.role" }), (new Actor(new(null!, "", ""), "d1"), ["by.role"]), (null!, ["by.role", "by.id"]) })
        {
            var decision = Loans.Decide(LentAtNine().Case, By(actor, new Finish(), Nine), Ledger.Empty);

            Assert.Equal(RefusalCode.Malformed, decision.Code);
            Assert.Equal(paths, decision.Explain().Faults.Select(static f => f.Path));
        }
    }

    [Fact]
    public void A_version_that_no_case_can_have_is_malformed_and_leaves_no_evidence_that_could_not_be_read_back()
    {
        var file = CaseFile.New(Loans, "loan-1", Policy);
        foreach (var version in new[] { -1, int.MinValue })
        {
            var (after, decision, _) = file.Decide(By(Desk, new Ask(Post.Desk, "b1"), Nine, version: version), Ledger.Empty);

            Assert.Equal(RefusalCode.Malformed, decision.Code);
            Assert.Equal(["version"], decision.Explain().Faults.Select(static f => f.Path));
            Assert.Same(file, after);
        }

        Assert.Equal(RefusalCode.VersionConflict, file.Decide(By(Desk, new Ask(Post.Desk, "b1"), Nine, version: int.MaxValue), Ledger.Empty).Decision.Code);
        Assert.True(file.Decide(By(Desk, new Ask(Post.Desk, "b1"), Nine, version: 0), Ledger.Empty).Decision.IsAccepted);
    }

    [Fact]
    public void What_is_missing_altogether_is_misuse()
    {
        var lent = LentAtNine();
        var finish = By(Desk, new Finish(), Nine);

        Assert.Throws<ArgumentNullException>(() => Loans.Decide(null!, finish, lent.Ledger));
        Assert.Throws<ArgumentNullException>(() => Loans.Decide(lent.Case, null!, lent.Ledger));
        Assert.Throws<ArgumentNullException>(() => Loans.Decide(lent.Case, finish with { Command = null! }, lent.Ledger));
        Assert.Throws<ArgumentNullException>(() => Loans.Decide(lent.Case, finish, null!));
        Assert.Throws<ArgumentNullException>(() => CaseFile.New(Loans, "loan-1", Policy).Decide(null!, lent.Ledger));
        Assert.Throws<ArgumentNullException>(() => Loans.New("loan-1", null!));
        Assert.Throws<ArgumentNullException>(() => Loans.PolicyFingerprint(null!));
        Assert.Throws<ArgumentNullException>(() => Loans.Permitted(lent.Case, null!, Desk, Nine));
        Assert.Throws<ArgumentNullException>(() => new Link<Parcel, Check>("检查", "check", null!, static f => f.CheckedAs));
        Assert.Throws<ArgumentNullException>(() => ToyPair.NewLink().HasReached("reached", "到", "reached", Why, null!, new("无", "none")));
    }

    [Fact]
    public void A_megabyte_as_the_id_of_an_unknown_command_is_malformed()
    {
        var decision = Loans.Decide(LentAtNine().Case, By(Desk, new Stranger(), Nine, id: new string('x', 1 << 20)), Ledger.Empty);

        Assert.Equal(RefusalCode.Malformed, decision.Code);
        Assert.Equal("commandId", Assert.Single(decision.Explain().Faults).Path);
    }

    private sealed record Stranger : Command
    {
        private static readonly CommandKind<Stranger> Kind = CommandKind.Request<Stranger>("stranger", "外来", "Stranger", new("请求", "asks"), static _ => new Stranger());

        public override CommandKind Definition => Kind;
    }

    private static string Bad(string name) => BadTexts.Single(t => t.Name == name).Text!;

    private static void Refused((Case<Loan> Case, Ledger Ledger) on, Submission submission, string path, string code)
    {
        var before = (on.Case.ToString(), on.Case.FactsDatum.ToString(), string.Join(";", on.Case.ListDuties()));

        var decision = Loans.Decide(on.Case, submission, on.Ledger);

        Assert.Equal(RefusalCode.Malformed, decision.Code);
        Assert.Same(on.Case, decision.Case);
        Assert.Equal(before, (on.Case.ToString(), on.Case.FactsDatum.ToString(), string.Join(";", on.Case.ListDuties())));
        Assert.Same(on.Ledger, on.Ledger.Apply(decision));
        var fault = Assert.Single(decision.Explain().Faults);
        Assert.Equal((path, code), (fault.Path, fault.Code));
        Assert.True(decision.Explain().Text.En.Length < 400);
    }
}
