using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Complaints;

/// <summary>A complaint as it was taken down (投诉登记内容). Source SS-3.2.5-1, CM-3.2.1, CC-3.2.</summary>
/// <param name="Area">What it is about.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Complainant">Who complains, as far as it was said.</param>
/// <param name="Points">The main points: 1 to 500 characters.</param>
public sealed record ComplaintAsTaken(ComplaintArea Area, ComplaintChannel Channel, Complainant Complainant, string Points)
{
    private static readonly Field<ComplaintAsTaken, ComplaintArea> AreaField = new("area", "投诉范围", "Area", ComplaintShapes.Area, static c => c.Area);
    private static readonly Field<ComplaintAsTaken, ComplaintChannel> ChannelField = new("channel", "渠道", "Channel", ComplaintShapes.Channel, static c => c.Channel);
    private static readonly Field<ComplaintAsTaken, Complainant> ComplainantField = new("complainant", "投诉人", "Complainant", ComplaintShapes.Complainant, static c => c.Complainant);
    private static readonly Field<ComplaintAsTaken, string> PointsField = new("points", "要点", "Main points", new TextShape(TextShape.LongLimit).Personal(), static c => c.Points);

    /// <summary>The names and shapes of its fields; the samples are one complaint of each area and kind of complainant that makes a difference.</summary>
    public static Shape<ComplaintAsTaken> Shape { get; } = new RecordShape<ComplaintAsTaken>(
        static v => new(v.Get(AreaField), v.Get(ChannelField), v.Get(ComplainantField), v.Get(PointsField)), AreaField, ChannelField, ComplainantField, PointsField)
        .Sampled(
            new(ComplaintArea.Residence, ComplaintChannel.Line, Complainant.Named, "x"),
            new(ComplaintArea.Residence, ComplaintChannel.Network, Complainant.Anonymous, "x"),
            new(ComplaintArea.ShowFlat, ComplaintChannel.ShowFlat, Complainant.Named, "x"),
            new(ComplaintArea.ShowFlat, ComplaintChannel.Phone, Complainant.AnonymousWithContact, "x"));
}
