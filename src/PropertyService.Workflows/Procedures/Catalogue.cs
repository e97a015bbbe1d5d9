using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Access;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.Contractors;
using PropertyService.Domain.Emergency;
using PropertyService.Domain.Goods;
using PropertyService.Domain.Keys;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Repairs;
using PropertyService.Domain.Shifts;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Complaints;
using PropertyService.Workflows.Procedures.Contractors;
using PropertyService.Workflows.Procedures.Emergency;
using PropertyService.Workflows.Procedures.Goods;
using PropertyService.Workflows.Procedures.Keys;
using PropertyService.Workflows.Procedures.Repairs;
using PropertyService.Workflows.Procedures.Shifts;
using PropertyService.Workflows.Procedures.Vehicles;

namespace PropertyService.Workflows.Procedures;

/// <summary>
/// All procedures in use (流程目录), found by id. Open: a vendor adds his own procedures and policy sections and gets a new
/// catalogue.
/// </summary>
public sealed class Catalogue
{
    private readonly IReadOnlyList<Procedure> earlier;

    // Asked for every read of every entry that is sealed, and by most hosts never.
    private readonly Lazy<(HashSet<string> Things, HashSet<string> Books)> impersonal;

    private Catalogue(IReadOnlyList<Procedure> procedures, IReadOnlyList<PolicySection> sections, ClauseCatalogue clauses, IReadOnlyList<Procedure>? earlier = null)
    {
        (Procedures, Sections, Clauses, this.earlier) = (procedures, sections, clauses, earlier ?? []);
        impersonal = new(FindImpersonal);
        if (Procedures.GroupBy(static p => p.Id, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"The procedure id '{twice.Key}' is taken.", nameof(procedures));
        var missing = Procedures.SelectMany(p => p.Parameters.Where(x => !Sections.Any(s => s.Parameters.Contains(x))).Select(x => $"{p.Id} reads the parameter '{x.Id}', which stands in no section"))
            .Concat(Procedures.SelectMany(p => p.Rows.SelectMany(static r => r.Source.Clauses).Distinct().Where(c => clauses.Find(c) is null).Select(c => $"{p.Id} cites the clause '{c}', which is not in the catalogue")))
            .ToArray();
        if (missing.Length > 0) throw new ArgumentException(string.Join("; ", missing), nameof(procedures));
    }

    /// <summary>The procedures that ship with the library.</summary>
    public static Catalogue Standard { get; } = new(
        [
            VisitorAdmission.Procedure,
            VehicleAdmission.Procedure,
            ContractorPass.Procedure,
            GoodsRelease.Procedure,
            ShiftHandover.Procedure,
            KeyLoss.Procedure,
            KeyCustody.Procedure,
            EmergencyOpening.Procedure,
            RepairOrder.Procedure,
            ComplaintHandling.Procedure,
        ],
        [
            SiteParameters.Section,
            AdmissionParameters.Section,
            FollowUpParameters.Section,
            VehicleParameters.Section,
            ContractorParameters.Section,
            GoodsParameters.Section,
            HandoverParameters.Section,
            KeyLossParameters.Section,
            KeyCustodyParameters.Section,
            EmergencyParameters.Section,
            RepairParameters.Section,
            ComplaintParameters.Section,
            KpiParameters.Section,
        ],
        ClauseCatalogue.Standard);

    /// <summary>The procedures in the order in which they print.</summary>
    public IReadOnlyList<Procedure> Procedures { get; }

    /// <summary>The policy sections in the order in which they print.</summary>
    public IReadOnlyList<PolicySection> Sections { get; }

    /// <summary>The clauses that may be cited.</summary>
    public ClauseCatalogue Clauses { get; }

    /// <summary>The procedure with an id, or null.</summary>
    /// <param name="id">A procedure id.</param>
    public Procedure? Find(string id) => Procedures.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));

    /// <summary>The policy in which every parameter has its default.</summary>
    /// <param name="zones">Where time zones come from; NodaTime's own data when left out.</param>
    public SitePolicy DefaultPolicy(IDateTimeZoneProvider? zones = null) => SitePolicy.Default(Sections, zones);

    /// <summary>A catalogue with one more procedure, its policy section and its clauses.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="section">Its policy section, if it has one of its own.</param>
    /// <param name="clauses">The clauses it cites; the present ones when left out.</param>
    /// <exception cref="ArgumentException">The id of the procedure is taken, or a parameter that it reads or a clause that it cites is missing.</exception>
    public Catalogue With(Procedure procedure, PolicySection? section = null, ClauseCatalogue? clauses = null) =>
        new([.. Procedures, procedure], section is null ? Sections : [.. Sections, section], clauses ?? Clauses, earlier);

    /// <summary>
    /// A catalogue that also knows an earlier definition of one of its procedures, so that the cases opened under it go on
    /// under it. See <see cref="Under"/>.
    /// </summary>
    /// <param name="procedure">The earlier definition; its site parameters must still stand in the sections.</param>
    /// <exception cref="ArgumentException">The catalogue has no procedure with this id.</exception>
    public Catalogue WithEarlier(Procedure procedure) => Find(procedure.Id) is not null
        ? new(Procedures, Sections, Clauses, [.. earlier, procedure])
        : throw new ArgumentException($"There is no procedure '{procedure.Id}' of which this could be an earlier definition.", nameof(procedure));

    /// <summary>Whether a question to the ledger as it stands in a journal may name a person; one about a thing or book that is not known may.</summary>
    internal bool MayNamePersons(string question) => LedgerView.MayNamePersons(question, thing => !impersonal.Value.Things.Contains(thing), book => !impersonal.Value.Books.Contains(book));

    /// <summary>
    /// The catalogue for the cases opened under one definition: where it is an earlier one, it stands in the place of the
    /// present one. Commands for such a case are read with it; cases and journals find their definition themselves.
    /// </summary>
    /// <param name="fingerprint">The fingerprint of a definition; of one that is not known, the catalogue stays as it is.</param>
    public Catalogue Under(string fingerprint) => earlier.FirstOrDefault(p => p.Fingerprint == fingerprint) is { } then
        ? new(Procedures.Select(p => p.Id == then.Id ? then : p).ToArray(), Sections, Clauses, earlier)
        : this;

    /// <summary>The ids of the things and books that name nobody.</summary>
    private (HashSet<string> Things, HashSet<string> Books) FindImpersonal()
    {
        var known = Procedures.Concat(earlier).ToArray();
        var things = known.SelectMany(static p => p.Duties).Select(static d => d.Thing).OfType<Thing>();
        var books = known.SelectMany(static p => p.Rows).SelectMany(static r => r.Effects).OfType<BookEffect>().Select(static e => e.Book).Append(Book.PostHolder).Append(Book.AwaitedCases);
        return (
            new(things.GroupBy(static t => t.Id).Where(static g => !g.First().IsPersonal).Select(static g => g.Key), StringComparer.Ordinal),
            new(books.GroupBy(static b => b.Id).Where(static g => !g.First().IsPersonal).Select(static g => g.Key), StringComparer.Ordinal));
    }
}
