using PropertyService.Domain;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Goods;

/// <summary>What is said and done when goods are checked (物品放行的话术).</summary>
public static class GoodsReleaseScripts
{
    /// <summary>The goods stay, the person may go (货留人可走). OM-H.2-2, L-08.</summary>
    public static readonly Script GoodsStay = new(
        "goods-stay", new("说明物品须凭条放行，物品先留下；人可以离开，不得扣人", "explain that the goods need a slip and stay for now; the person is free to go and is not detained"), Source.Of("OM-H.2-2", "L-08"));

    /// <summary>Back to the office for a new slip (回管理处重开). LA-T10-3, G1-3-3.</summary>
    public static readonly Script BackToTheOffice = new(
        "back-to-the-office", new("指出不符之处，请携物人回管理处重开放行条；旧条收下作废", "show what differs and send the carrier to the office for a new slip; keep the old one, it is void"), Source.Of("LA-T10-3", "G1-3-3"));

    /// <summary>The rest needs another slip (其余另开条). C-28.</summary>
    public static readonly Script RestStays = new(
        "rest-stays", new("在条上划去未放行的部分；其余物品另开放行条", "strike from the slip what is not released; the rest needs another slip"), Source.Of("GC-3.1-5", "C-28"));

    /// <summary>Ask the driver to open the rear door (请司机开尾门). GC-3.2-1.</summary>
    public static readonly Script OpenTheRearDoor = new(
        "open-the-rear-door", new("请司机停车打开尾门受检", "ask the driver to stop and open the rear door"), Source.Of("GC-3.2-1"));

    /// <summary>Watch the release to its end (全程监控). OM-H.L.</summary>
    public static readonly Script WatchTheRelease = new(
        "watch-the-release", new("确认后看着物品出场", "stay until the goods are out"), Source.Of("OM-H.L"));
}
