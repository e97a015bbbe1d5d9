namespace PropertyService.Domain.Kpi;

/// <summary>When a complaint counts as handled (有效投诉处理的口径). K11.</summary>
public enum HandledBasis
{
    /// <summary>Closed by the agreed date, or by the reply limit where none was agreed (按约定日期办结).</summary>
    ByAgreedDate,

    /// <summary>Closed, however late (办结即算).</summary>
    Closed,

    /// <summary>By the reply limit closed, or replied to with an agreed date (已答复并约定日期).</summary>
    Replied,
}

/// <summary>Of which complaints the signed satisfaction is a share (签字满意率的分母). K12, N-32.</summary>
public enum SignedBasis
{
    /// <summary>Of all that are closed (全部办结).</summary>
    AllClosed,

    /// <summary>Of all that are closed but those who declined to sign (除拒绝签字外).</summary>
    WithoutDeclined,

    /// <summary>Of those that are signed (只算签字的).</summary>
    SignedOnly,
}

/// <summary>By what things that are looked at are weighed (完好率的权重). K13, K14, K18.</summary>
public enum AssetWeighting
{
    /// <summary>Each counts as one (按项).</summary>
    Count,

    /// <summary>By the value or area that the record gives (按价值或面积).</summary>
    Weight,
}

/// <summary>In what plants are counted (绿化的计量). K15.</summary>
public enum PlantBasis
{
    /// <summary>In plants (株).</summary>
    Plants,

    /// <summary>In square metres (平方米).</summary>
    Area,
}

/// <summary>What manning a fixed post is (固定岗在岗的口径). K19, C-51.</summary>
public enum PostManning
{
    /// <summary>Standing there (立岗).</summary>
    Standing,

    /// <summary>Being there, seated or not (在岗即可).</summary>
    Manned,
}

/// <summary>What a patrol round the clock is (全天候巡逻的口径). K31.</summary>
public enum PatrolManning
{
    /// <summary>The patrol is on duty and walks its rounds by the route (巡逻岗在岗).</summary>
    Manned,

    /// <summary>Somebody walks all the time (不间断巡逻).</summary>
    Walking,
}

/// <summary>Of what the printed share of the training content is (培训达标百分比的口径). K45, K46.</summary>
public enum ContentBasis
{
    /// <summary>Of each person's content, and each person has to reach it (每人内容的百分比).</summary>
    OfContent,

    /// <summary>Of the persons, who have to have passed all of it (人数的百分比).</summary>
    OfPersons,
}

/// <summary>From when the time to repair runs (急修修复的起算). K21, K22, K08.</summary>
public enum FixClockStart
{
    /// <summary>From the report (自报修).</summary>
    Report,

    /// <summary>From arrival; from the report until somebody has arrived (自到场).</summary>
    Arrival,
}
