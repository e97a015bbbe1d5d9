using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>A ledger of many entries is asked by its indexes; it answers as one that is looked through from end to end.</summary>
public sealed class LedgerIndexes
{
    private static readonly Post[] Posts = [Post.Desk, Post.Lobby, Post.Gate];

    [Fact]
    public void Whatever_is_lent_returned_converted_and_taken_over_the_answers_are_those_of_the_whole()
    {
        var random = new Random(5);
        var cases = new List<Case<Loan>>();
        var ledger = Ledger.Empty;
        for (var i = 0; i < 400; i++)
        {
            var owner = i < 60 || random.Next(3) > 0 && cases.Count < 90 ? null : cases[random.Next(cases.Count)];
            if (owner is null)
            {
                (owner, ledger) = Lent(ledger, "loan/" + Text(i), "U-" + Text(i), Posts[random.Next(Posts.Length)]);
                cases.Add(owner);
            }
            else
            {
                var other = cases[random.Next(cases.Count)];
                Command next = random.Next(4) switch
                {
                    0 when owner.Facts.Out.Count > 0 => new Return(owner.Facts.Out[0], Condition.Good),
                    1 when other.Facts.Out.Count > 0 => new FindElsewhere(other.Facts.Out[0]),
                    2 => new Lend("V-" + Text(i), 1),
                    _ => new SignOn(),
                };
                (var after, ledger) = Do((owner, ledger), Desk, next, Nine);
                cases[cases.IndexOf(owner)] = after;
            }

            if (i > 40) AnswersAsTheWhole(ledger, cases[random.Next(cases.Count)], cases[random.Next(cases.Count)]);
        }

        Assert.True(ledger.Duties.Count() > 60);
    }

    [Fact]
    public void A_decision_on_a_large_ledger_costs_as_little_as_on_a_small_one()
    {
        var (small, large) = (BytesOf(50), BytesOf(3000));

        Assert.InRange(large, 1, small * 3);
    }

    private static long BytesOf(int lent)
    {
        var ledger = Ledger.Empty;
        for (var i = 0; i < lent; i++) ledger = Lent(ledger, "loan-" + Text(i), "U-" + Text(i), Posts[i % Posts.Length]).Ledger;
        (_, ledger) = Lent(ledger, "warm", "W", Post.Desk);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++) (_, ledger) = Lent(ledger, "next-" + Text(i), "N-" + Text(i), Post.Desk);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AnswersAsTheWhole(Ledger ledger, Case<Loan> asking, Case<Loan> other)
    {
        var view = new LedgerView(ledger, asking);
        var others = ledger.Duties.Where(d => !d.IsOf(asking)).ToArray();
        foreach (var post in Posts)
        {
            Assert.Equal(others.Where(d => d.Post == post.Id).Select(static d => d.Key), view.OpenAt(post.Id));
            Assert.Equal(ledger.Duties.Count(d => d.Duty.Thing == Umbrella && d.Post == post.Id), view.CountAt(Umbrella, post.Id));
            Assert.Equal(others.Any(d => d.Duty == Loans.Duties[0] && d.Post == post.Id), view.IsOwedAt(Loans.Duties[0], post.Id));
        }

        foreach (var item in asking.Facts.Out.Concat(other.Facts.Out)) Assert.Equal(others.Any(d => d.Item == item), view.IsElsewhere(Umbrella, item));
        Assert.Equal(ledger.Entries.Where(e => e.Book == LentOut.Id && e.Value == other.Id).Select(static e => e.Key), view.KeysWith(LentOut, other.Id));
    }

    private static (Case<Loan> Case, Ledger Ledger) Lent(Ledger ledger, string id, string umbrella, Post post) => Do(Do(Do(
        (Loans.New(id, Policy), ledger), Desk, new Ask(post, "b"), Nine), Lead, new Agree(), Nine), Desk, new Lend(umbrella, 1), Nine);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
