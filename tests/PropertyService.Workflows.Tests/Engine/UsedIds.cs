using System;
using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>A command id stands for one command: what comes again under it is given the first answer, another one is refused.</summary>
public sealed class UsedIds
{
    private static readonly Submission First = By(Desk, new Ask(Post.Desk, "b1"), Nine, "c1");

    public static TheoryData<string, Submission> OthersUnderAnIdOnFile => new()
    {
        { "another command", By(Desk, new Finish(), Nine, "c1") },
        { "another payload", By(Desk, new Ask(Post.Desk, "b2"), Nine, "c1") },
        { "somebody else", By(Lead, new Ask(Post.Desk, "b1"), Nine, "c1") },
        { "somebody else of the same role", By(new Actor(Desk.Role, "desk-9"), new Ask(Post.Desk, "b1"), Nine, "c1") },
    };

    [Theory]
    [MemberData(nameof(OthersUnderAnIdOnFile))]
    public void Another_command_under_an_id_on_file_is_refused_and_not_filed(string what, Submission other)
    {
        var (file, _, _) = CaseFile.New(Loans, "loan-1", Policy).Decide(First, Ledger.Empty);

        var (same, decision, repeated) = file.Decide(other, Ledger.Empty);

        Assert.Equal((what, RefusalCode.IdUsed, false), (what, decision.Code, repeated));
        Assert.Same(file, same);
        Assert.Same(file.Case, decision.After);
        Assert.Null(JournalLine.Of(decision));
        Assert.Contains("c1", decision.Explain().Text.En, StringComparison.Ordinal);
        Assert.Equal(["send a repeated command as it was; give a new one an id of its own"], decision.Explain().WhatWouldHelp.Select(static h => h.En));
    }

    [Fact]
    public void Under_a_used_id_too_what_is_malformed_or_no_command_of_the_procedure_is_said_to_be_so()
    {
        var (file, _, _) = CaseFile.New(Loans, "loan-1", Policy).Decide(First, Ledger.Empty);

        Assert.Equal(RefusalCode.Malformed, file.Decide(By(Desk, new Ask(Post.Desk, ""), Nine, "c1"), Ledger.Empty).Decision.Code);
        Assert.Equal(RefusalCode.Malformed, file.Decide(By(Desk, new Ask(Post.Desk, null!), Nine, "c1"), Ledger.Empty).Decision.Code);
        Assert.Equal(RefusalCode.UnknownCommand, file.Decide(By(Desk, new PropertyService.Workflows.Procedures.Keys.ConfirmTold(), Nine, "c1"), Ledger.Empty).Decision.Code);
        Assert.Throws<ArgumentNullException>(() => file.Decide(By(Desk, null!, Nine, "c1"), Ledger.Empty));
    }

    [Fact]
    public void A_command_with_a_field_that_has_no_equality_is_the_same_where_it_is_written_alike()
    {
        Assert.NotEqual(new Note(new("wet")), new Note(new("wet")));
        Assert.True(Noted("wet").Repeats(Noted("wet")));
        Assert.False(Noted("dry").Repeats(Noted("wet")));
        Assert.False(Noted(new string('w', 81)).Repeats(Noted(new string('w', 81))), "what cannot be written is no repetition");
    }

    private static Submission Noted(string remark) => By(Desk, new Note(new(remark)), Nine, "c1");

    private sealed class Remark(string text)
    {
        public string Text => text;
    }

    private sealed record Note(Remark Remark) : Command
    {
        private static readonly Field<Remark, string> TextField = new("text", "内容", "Text", new TextShape(80), static r => r.Text);
        private static readonly Field<Note, Remark> RemarkField = new("remark", "备注", "Remark", new RecordShape<Remark>(static v => new(v.Get(TextField)), TextField), static c => c.Remark);
        private static readonly CommandKind<Note> Kind = CommandKind.Report("note", "备注", "Note", new("报告", "tells"), static v => new Note(v.Get(RemarkField)), RemarkField);

        public override CommandKind Definition => Kind;
    }
}
