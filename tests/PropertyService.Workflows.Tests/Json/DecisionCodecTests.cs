using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Tests.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

public class DecisionCodecTests
{
    private const string Always = "v,line,id,procedure,case,command,accepted,code,row,clauses,state,effects,duties,breaches";

    [Fact]
    public void An_accepted_decision_says_what_to_do_and_what_is_owed()
    {
        var written = DecisionCodec.Write(LostKey.Decisions().First(), 12);
        Assert.Equal(Always, Names(written));
        var text = written.ToString();
        Assert.StartsWith(
            """
            {"v":1,"line":12,"id":"1","procedure":"key-loss","case":"KL-1","command":"report-loss","accepted":true,"code":null,"row":"report-loss","clauses":["KM-5.0-1","SF-11.6-1","KM-2.0-1","SF-13.3"],"state":"reported","effects":[{"kind":"record",
            """,
            text, System.StringComparison.Ordinal);
        Assert.Contains(
            """
            "duties":[{"duty":"lock-change","due":"2026-03-02T23:00:00.123456789Z","level":0},{"duty":"loss-to-tell","level":0}],"breaches":[{"rule":"reported-at-once","clauses":["KM-5.0-1","SF-11.6-1"],"text":{"zh":"未做到“发现遗失后马上报告”，超出 90 分钟","en":"not kept: the loss is reported as soon as it is noticed, by 90 min"},"by":{"value":90,"unit":{"zh":"分钟","en":"min"}}}]}
            """,
            text, System.StringComparison.Ordinal);
        var tell = written.Find("effects")!.AsList.Single(static e => e.Find("kind")!.AsText == "tell");
        Assert.Equal("kind,to,message,text", Names(tell));
        Assert.Equal(("zh,en", "zh,en"), (Names(tell.Find("message")!), Names(tell.Find("text")!)));
    }

    [Fact]
    public void An_effect_that_has_nothing_to_do_is_left_out()
    {
        var p = new ProcedureBuilder<Loan>("toy-quiet", 1, new("借伞", "Loan"), new("测试。", "A test."), Toy.Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        p.States(Toy.Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Toy.Over).Tells(new("无人", "nobody"), "不发", "not sent", static (_, _) => []).Records(Toy.LoanRegister).Cites("LA-5.1");
        var procedure = p.Build();

        var decision = procedure.Decide(procedure.New("q-1", Toy.Policy), Toy.By(Toy.Desk, new Ask(Post.Desk, "b1"), Toy.Nine), Ledger.Empty);

        Assert.Equal(2, decision.Effects.Count);
        Assert.Equal("record", Assert.Single(DecisionCodec.Write(decision).Find("effects")!.AsList).Find("kind")!.AsText);
    }

    [Fact]
    public void A_refused_decision_says_why_and_what_would_help_in_both_languages()
    {
        var decision = LostKey.Decisions().Single(static d => !d.IsAccepted);
        var written = DecisionCodec.Write(decision);
        Assert.Equal(Always + ",unmet,remedies,text", Names(written));
        Assert.Equal(DatumKind.Null, written.Find("line")!.Kind);
        Assert.Equal("guard-unmet", written.Find("code")!.AsText);
        Assert.Equal(["lock-is-changed", "key-of-new-lock"], written.Find("unmet")!.AsList.Select(static u => u.Find("guard")!.AsText));
        Assert.Equal(["order-lock-change", "confirm-lock-changed"], written.Find("unmet")!.AsList[0].Find("commands")!.AsList.Select(static c => c.AsText));
        Assert.Equal("""{"zh":"先换锁","en":"have the lock changed first"}""", written.Find("remedies")!.AsList[0].ToString());
        Assert.StartsWith("不能", written.Find("text")!.Find("zh")!.AsText, System.StringComparison.Ordinal);
        Assert.StartsWith("cannot", written.Find("text")!.Find("en")!.AsText, System.StringComparison.Ordinal);
        Assert.Same(decision.Before, decision.After);
    }

    [Fact]
    public void Every_decision_is_one_line_of_well_formed_JSON() => Assert.All(LostKey.Decisions(), static decision =>
    {
        var text = DecisionCodec.Write(decision, 1).ToString();
        Assert.DoesNotContain('\n', text);
        Assert.Equal(text, JsonText.Read(text).Value.ToString());
    });

    [Fact]
    public void A_report_that_was_only_noted_says_which_condition_made_it_so()
    {
        var noted = LostKey.Decisions().Last();
        Assert.Equal(EngineRules.NotedRow, noted.Transition!.Id);
        Assert.Equal("still-to-be-told", Assert.Single(noted.InTheWay()).Use.Guard.Id);
        Assert.Equal("out-of-order", Assert.Single(noted.Breaches).Rule);
        Assert.Empty(LostKey.Decisions().First().InTheWay());
    }

    private static string Names(Datum map) => string.Join(",", map.AsMap.Select(static e => e.Key));
}
