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
    private const int LongList = 20;
    private const int MostOfLongList = 4;

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
        // The nearest first: most unknown names are slips of the finger. A long list shows the nearest only.
        var near = known.OrderBy(k => Distance(id, k)).ThenBy(static k => k, StringComparer.Ordinal).ToArray();
        var isLong = near.Length > LongList;
        var listed = isLong ? near.Take(MostOfLongList).ToArray() : near;
        faults.Add(new(path, "unknown-value", new(
            $"没有“{id}”这个{what.Zh}；{(isLong ? "相近" : "现有")}：{string.Join("、", listed)}",
            $"there is no {what.En} '{id}'; {(isLong ? "nearest" : "known")}: {string.Join(", ", listed)}")));
        return null;
    }

    /// <summary>How many letters must be put in, left out or changed to make one text the other.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
