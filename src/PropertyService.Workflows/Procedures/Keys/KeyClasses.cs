using System;
using PropertyService.Domain;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>The two classes of keys have departments and forms of their own (两类钥匙各有部门和登记表, C-33).</summary>
/// <param name="classOf">The class of the key, from the facts.</param>
internal sealed class KeyClasses<TFacts>(Func<TFacts, KeyClass?> classOf)
    where TFacts : notnull
{
    /// <summary>That it is a customer-room key.</summary>
    public Guard<TFacts> IsCustomerRoom { get; } = Guard.Over<TFacts>(
        "customer-room-key", "是客户房间钥匙", "it is a customer-room key", Source.Of("KM-1.0", "C-33"),
        (in s) => classOf(s.Facts) == KeyClass.CustomerRoom, new("样板房钥匙由物业部办理", "the property department deals with a show-flat key"));

    /// <summary>That it is a show-flat key.</summary>
    public Guard<TFacts> IsShowFlat { get; } = Guard.Over<TFacts>(
        "show-flat-key", "是样板房钥匙", "it is a show-flat key", Source.Of("SF-11.1", "C-33"),
        (in s) => classOf(s.Facts) == KeyClass.ShowFlat, new("客户房间钥匙由客服部办理", "customer service deals with a customer-room key"));

    /// <summary>A role of the department that deals with the class of the key.</summary>
    public (Wording Text, Func<Case<TFacts>, Role> Of) By(Role customerRoom, Role showFlat) => (
        new($"客户房间钥匙：{customerRoom.Text.Zh}；样板房钥匙：{showFlat.Text.Zh}", $"customer-room key: {customerRoom.Text.En}; show-flat key: {showFlat.Text.En}"),
        owner => classOf(owner.Facts) == KeyClass.ShowFlat ? showFlat : customerRoom);

    /// <summary>The register of the class of the key.</summary>
    public Register RegisterOf(Case<TFacts> owner) => classOf(owner.Facts) == KeyClass.ShowFlat ? Registers.ShowFlatKeyHolders : Registers.KeyIssue;
}

/// <summary>What rows of both procedures about keys say in the same way.</summary>
internal static class KeyRows
{
    /// <summary>Writes to the register of the class of the key.</summary>
    public static RowBuilder<TFacts, TCommand> RecordsByClass<TFacts, TCommand>(this RowBuilder<TFacts, TCommand> row, KeyClasses<TFacts> classes)
        where TFacts : notnull
        where TCommand : Command => row.RecordsOneOf(
            new("按钥匙类别", "by the class of the key"), d => classes.RegisterOf(d.Case), Registers.KeyIssue, Registers.ShowFlatKeyHolders);
}
