using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>
/// Writes a procedure down, row by row, in the order in which things happen. <see cref="Build"/> checks the whole and
/// reports every fault together.
/// </summary>
/// <typeparam name="TFacts">The facts: an immutable record with value equality.</typeparam>
public sealed class ProcedureBuilder<TFacts>
    where TFacts : notnull
{
    private readonly string id;
    private readonly int revision;
    private readonly Wording text;
    private readonly Wording purpose;
    private readonly Source source;
    private readonly RecordShape<TFacts> facts;
    private readonly TFacts nothing;
    private readonly Func<TFacts, string?> post;
    private readonly List<State> states = [];
    private readonly List<Duty<TFacts>> duties = [];
    private readonly List<Func<Transition<TFacts>>> rows = [];
    private readonly List<Property<TFacts>> properties = [];
    private readonly List<Parameter> parameters = [];
    private readonly List<Note> notes = [];
    private readonly List<Survivor> survivors = [];
    private readonly List<Milestone<TFacts>> milestones = [];
    private readonly List<JointProperty<TFacts>> jointProperties = [];
    private LocalTime[] clockTimes = [];
    private int days;
    private int persons = 1;
    private CommandKind[] rolesApart = [];
    private CommandKind[] earlier = [];

    /// <summary>Begins a procedure.</summary>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="revision">Raised whenever the behaviour changes.</param>
    /// <param name="text">The name for people.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="facts">The names and shapes of the facts.</param>
    /// <param name="nothing">What is known before the first command.</param>
    /// <param name="post">The id of the post where a case is kept, from its facts.</param>
    public ProcedureBuilder(string id, int revision, Wording text, Wording purpose, Source source, RecordShape<TFacts> facts, TFacts nothing, Func<TFacts, string?> post) =>
        (this.id, this.revision, this.text, this.purpose, this.source, this.facts, this.nothing, this.post) = (id, revision, text, purpose, source, facts, nothing, post);

    /// <summary>Declares the states in order.</summary>
    /// <param name="all">The states.</param>
    public ProcedureBuilder<TFacts> States(params State[] all)
    {
        states.AddRange(all);
        return this;
    }

    /// <summary>Declares the site parameters that the procedure reads.</summary>
    /// <param name="all">The parameters.</param>
    public ProcedureBuilder<TFacts> Reads(params Parameter[] all)
    {
        parameters.AddRange(all);
        return this;
    }

    /// <summary>Declares the duties in order.</summary>
    /// <param name="all">The duties.</param>
    public ProcedureBuilder<TFacts> Duties(params Duty<TFacts>[] all)
    {
        duties.AddRange(all);
        return this;
    }

    /// <summary>Declares what cases of other procedures can wait for.</summary>
    /// <param name="all">The milestones; where a step reaches several, the first counts.</param>
    public ProcedureBuilder<TFacts> Milestones(params Milestone<TFacts>[] all)
    {
        milestones.AddRange(all);
        return this;
    }

    /// <summary>A row that opens the case.</summary>
    public FromBuilder<TFacts> Open() => new(this, [State.Unopened]);

    /// <summary>A row that starts from one of some states.</summary>
    /// <param name="from">The states.</param>
    public FromBuilder<TFacts> From(params State[] from) => new(this, from);

    /// <summary>A row that starts from any state in which the case is open, except some.</summary>
    /// <param name="except">The states left out.</param>
    public FromBuilder<TFacts> FromAny(params State[] except) => new(this, states.Where(s => !s.IsEnd && !except.Contains(s)).ToArray());

    /// <summary>What must never be so.</summary>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">What must not be, in Chinese.</param>
    /// <param name="en">What must not be, in English.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="test">Whether an accepted step is of that kind.</param>
    public void Never(string id, string zh, string en, Source source, StepTest<TFacts> test) =>
        properties.Add(new(id, new("绝不：" + zh, "Never: " + en), source, test));

    /// <summary>What must be so after every accepted step.</summary>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">What must be, in Chinese.</param>
    /// <param name="en">What must be, in English.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="test">Whether an accepted step is as it must be.</param>
    public void Always(string id, string zh, string en, Source source, StepTest<TFacts> test) =>
        properties.Add(new(id, new("必定：" + zh, "Always: " + en), source, (in s) => !test(in s)));

    /// <summary>What must never be so of a case together with the case that it waits for; the two are searched together.</summary>
    /// <typeparam name="TLinked">The facts of the awaited procedure.</typeparam>
    /// <param name="link">The link; a row starts the case.</param>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">What must not be, in Chinese.</param>
    /// <param name="en">What must not be, in English.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="test">Whether an accepted step of either case is of that kind.</param>
    /// <param name="brokenWithout">The parts that, all taken away, break it; see <see cref="JointProperty.BrokenWithout"/>. A test takes them away.</param>
    public void NeverTogether<TLinked>(
        Link<TFacts, TLinked> link, string id, string zh, string en, Source source, JointTest<TFacts, TLinked> test, params string[] brokenWithout)
        where TLinked : notnull => jointProperties.Add(new JointProperty<TFacts, TLinked>(link, id, new("绝不：" + zh, "Never: " + en), source, test, brokenWithout));

    /// <summary>A remark for the documents: a reading, or what is left out and why.</summary>
    /// <param name="zh">The remark in Chinese.</param>
    /// <param name="en">The remark in English.</param>
    /// <param name="about">What it is about.</param>
    public void Note(string zh, string en, Source about) => notes.Add(new(new(zh, en), about));

    /// <summary>Says why nothing notices when a certain part is taken away. A test compares the list with what mutation finds.</summary>
    /// <param name="mutant">The id of the change: row id, colon and what is taken away.</param>
    /// <param name="zh">Why nothing notices, in Chinese.</param>
    /// <param name="en">Why nothing notices, in English.</param>
    public void Survivor(string mutant, string zh, string en) => survivors.Add(new(mutant, new(zh, en)));

    /// <summary>How many different persons of each role the search tries; 1 when not said.</summary>
    /// <param name="perRole">Persons per role.</param>
    public void SearchPersons(int perRole) => persons = perRole;

    /// <summary>Clock times of the site that matter to the rules, such as midnight where a rule looks at the calendar day.</summary>
    /// <param name="forDays">For how many days they are searched.</param>
    /// <param name="times">The times.</param>
    public void SearchClockTimes(int forDays, params LocalTime[] times) => (days, clockTimes) = (forDays, times);

    /// <summary>The commands of which a rule looks at the role itself: the search tries every role that may, not one for all of them.</summary>
    /// <param name="commands">The commands.</param>
    public void SearchRolesApart(params CommandKind[] commands) => rolesApart = commands;

    /// <summary>The reports that are also tried with an earlier time of occurrence, because a rule looks at when something happened.</summary>
    /// <param name="commands">The commands.</param>
    public void SearchEarlier(params CommandKind[] commands) => earlier = commands;

    /// <summary>Checks and freezes the procedure.</summary>
    /// <param name="clauses">The clauses that may be cited; the library's own when left out.</param>
    /// <exception cref="DefinitionException">The definition has faults; all of them are listed.</exception>
    public Procedure<TFacts> Build(ClauseCatalogue? clauses = null)
    {
        var all = rows.Select(static make => make()).ToList();
        if (duties.Any(static d => d.Escalation.Count > 0))
            all.Add(new EscalationRow<TFacts>(states.Where(static s => !s.IsEnd).ToArray()));
        var parts = new ProcedureParts<TFacts>(
            id, revision, text, purpose, source, facts, nothing, post, states.ToArray(), [.. all], duties.ToArray(), parameters.ToArray(),
            properties.ToArray(), notes.ToArray(), survivors.ToArray(), milestones.ToArray(), jointProperties.ToArray(), new(persons, rolesApart, days, clockTimes, earlier));
        var faults = DefinitionCheck.FaultsOf(parts, clauses ?? ClauseCatalogue.Standard);
        return faults.Count == 0 ? new(parts) : throw new DefinitionException(id, faults);
    }

    internal void Add(Func<Transition<TFacts>> row) => rows.Add(row);
}

/// <summary>The states a row starts from; the command comes next.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
public sealed class FromBuilder<TFacts>
    where TFacts : notnull
{
    private readonly ProcedureBuilder<TFacts> procedure;
    private readonly State[] from;

    internal FromBuilder(ProcedureBuilder<TFacts> procedure, State[] from) => (this.procedure, this.from) = (procedure, from);

    /// <summary>The command.</summary>
    /// <typeparam name="TCommand">Its record.</typeparam>
    /// <param name="command">Its declaration.</param>
    /// <param name="suffix">Tells this row from others with the same command; permanent, kebab-case.</param>
    public RowBuilder<TFacts, TCommand> On<TCommand>(CommandKind<TCommand> command, string? suffix = null)
        where TCommand : Command => new(procedure, from, command, suffix);
}
