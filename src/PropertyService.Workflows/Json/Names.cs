using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Results;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Json;

/// <summary>Finds what a text names; what is not found is a fault that lists what there is.</summary>
internal static class Names
{
    public static Procedure? Procedure(Catalogue catalogue, string id, string path, ICollection<Fault> faults) =>
        catalogue.Find(id) ?? Unknown<Procedure>(id, new("流程", "procedure"), catalogue.Procedures.Select(static p => p.Id), path, faults);

    public static CommandKind? Command(Procedure procedure, string id, string path, ICollection<Fault> faults) =>
        procedure.FindCommand(id) ?? Unknown<CommandKind>(id, new("命令", "command"), procedure.Commands.Select(static c => c.Id), path, faults);

    /// <summary>The roles named by the library, and those that any row of the catalogue names beside them.</summary>
    public static Role? Role(Catalogue catalogue, string id, string path, ICollection<Fault> faults) =>
        Roles.Find(id)
        ?? catalogue.Procedures.SelectMany(static p => p.Rows).SelectMany(static r => r.By).FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal))
        ?? Unknown<Role>(id, new("岗位", "role"), Roles.All.Select(static r => r.Id), path, faults);

    public static State? State(Procedure procedure, string id, string path, ICollection<Fault> faults) =>
        procedure.FindState(id) ?? Unknown<State>(id, new("状态", "state"), procedure.States.Select(static s => s.Id), path, faults);

    public static Duty? Duty(Procedure procedure, string id, string path, ICollection<Fault> faults) =>
        procedure.Duties.FirstOrDefault(d => string.Equals(d.Id, id, StringComparison.Ordinal))
        ?? Unknown<Duty>(id, new("义务", "duty"), procedure.Duties.Select(static d => d.Id), path, faults);

    private static T? Unknown<T>(string id, Wording what, IEnumerable<string> known, string path, ICollection<Fault> faults)
        where T : class
    {
        faults.Add(Nearest.Unknown(id, what, known, path, "unknown-value"));
        return null;
    }
}
