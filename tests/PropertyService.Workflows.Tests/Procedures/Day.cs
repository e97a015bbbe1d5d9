using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>
/// A site from Monday morning on: its policy, its clock and its ledger, which every case opened here shares. The clock
/// stands still until a test moves it.
/// </summary>
internal sealed class Day
{
    /// <summary>The first day.</summary>
    public static readonly LocalDate Monday = new(2026, 3, 2);

    private int numbers;

    private Day(SitePolicy policy)
    {
        Policy = policy;
        Now = (Monday + new LocalTime(9, 0)).InZoneStrictly(policy.Zone).ToInstant();
    }

    public SitePolicy Policy { get; }

    public Ledger Ledger { get; private set; } = Ledger.Empty;

    public Instant Now { get; private set; }

    /// <summary>At nine on Monday, where the site has changed nothing.</summary>
    public static Day Usual() => new(Catalogue.Standard.DefaultPolicy());

    /// <summary>The same at a site that has decided something differently.</summary>
    public static Day Where<T>(Parameter<T> parameter, T value)
        where T : notnull => Usual().And(parameter, value);

    public Day And<T>(Parameter<T> parameter, T value)
        where T : notnull => new(Policy.With(parameter, value).Value);

    public Day Later(Duration time)
    {
        Now += time;
        return this;
    }

    /// <summary>Moves the clock to an hour of the site's own day, 0 for Monday.</summary>
    public Day At(int day, int hour) => At(Monday.PlusDays(day).At(new LocalTime(hour, 0)).InZoneStrictly(Policy.Zone).ToInstant());

    public Day At(Instant moment)
    {
        Now = moment;
        return this;
    }

    public Story<TFacts> Open<TFacts>(Procedure<TFacts> procedure, string? id = null)
        where TFacts : notnull => new(this, procedure.New(id ?? "case-" + Number(), Policy));

    public string Number() => (++numbers).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Apply(Decision decision) => Ledger = Ledger.Apply(decision);
}

/// <summary>Who does something: a role where it does not matter which person, else a person.</summary>
internal readonly record struct By(Actor Actor)
{
    public static implicit operator By(Role role) => new(new Actor(role, role.Id));

    public static implicit operator By(Actor actor) => new(actor);
}
