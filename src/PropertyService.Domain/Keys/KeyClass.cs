using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Keys;

/// <summary>The two classes of keys, which have rules of their own (钥匙类别, C-33).</summary>
public enum KeyClass
{
    /// <summary>A customer's room key kept by customer service (客户房间钥匙, KM).</summary>
    CustomerRoom,

    /// <summary>A show-flat key with a named holder (样板房钥匙, SF).</summary>
    ShowFlat,
}

/// <summary>The shapes of what is said about keys.</summary>
public static class KeyShapes
{
    /// <summary>One of the two classes.</summary>
    public static ChoiceShape<KeyClass> Class { get; } = new(
        (KeyClass.CustomerRoom, "customer-room", "客户房间钥匙", "customer-room key"),
        (KeyClass.ShowFlat, "show-flat", "样板房钥匙", "show-flat key"));
}
