using PropertyService.Domain;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Access;

/// <summary>What is said and done at an entrance (放行话术与礼节). In our own words; never blocks.</summary>
public static class VisitorScripts
{
    /// <summary>Welcome (迎候). GC-1.3-1.</summary>
    public static readonly Script Welcome = Line("welcome", "迎上前，敬礼，面带笑容", "step forward, salute, smile", "GC-1.3-1");

    /// <summary>The first question (首句). GC-1.3-2, G1-1.B3-1.</summary>
    public static readonly Script FirstQuestion = Line("first-question", "先问有什么可以帮忙、要找哪一位", "first ask how you can help and whom the person wishes to see", "GC-1.3-2", "G1-1.B3-1");

    /// <summary>Face, words, distance (目光、用语、距离). G1-1-2, G1-1-3.</summary>
    public static readonly Script Bearing = Line("bearing", "看着对方，用礼貌用语，相距约一米半", "look at the person, use the polite expressions, keep about one and a half metres", "G1-1-2", "G1-1-3");

    /// <summary>Greet first (主动问候). G1-1-1.</summary>
    public static readonly Script GreetFirst = Line("greet-first", "贵宾和住户由我方先问候", "VIPs and residents are greeted first", "G1-1-1");

    /// <summary>Greet residents (问候住户). GC-1.2-1, GC-1.2-2, G1-1.B1.</summary>
    public static readonly Script GreetResident = Line("greet-resident", "按时段以称呼问候住户，合适时敬礼", "greet residents by name and time of day, with a salute where it fits", "GC-1.2-1", "GC-1.2-2", "G1-1.B1");

    /// <summary>Bring the card (提醒带卡). LA-T1-3.</summary>
    public static readonly Script BringCard = Line("bring-card", "代开门后提醒下次带卡", "after opening for a resident without a card, remind them to bring it", "LA-T1-3");

    /// <summary>Greet staff (问候同事). G1-1.B2, GC-1.1-2.</summary>
    public static readonly Script GreetStaff = Line("greet-staff", "以职务称呼同事；主管及以上敬礼", "greet colleagues by title; salute supervisors and above", "G1-1.B2", "GC-1.1-2");

    /// <summary>Greet a VIP (迎贵宾). G1-1.A-1, G1-1.A-2, LA-T3-1.</summary>
    public static readonly Script GreetLeader = Line("greet-leader", "贵宾走近五至七步时立正敬礼，称呼问好，开门并目送", "at five to seven steps stand to attention, salute, greet by title; open the door and follow with the eyes", "G1-1.A-1", "G1-1.A-2", "LA-T3-1");

    /// <summary>Farewell (送别). G1-1.A-3.</summary>
    public static readonly Script Farewell = Line("farewell", "贵宾离开时开门、敬礼、道别", "when a VIP leaves, open the door, salute, say goodbye", "G1-1.A-3");

    /// <summary>Wait, please (请稍候). G1-1.B3-4, GC-1.3.B-2.</summary>
    public static readonly Script PleaseWait = Line("please-wait", "请访客稍候，说明正在联系", "ask the visitor to wait while you call", "G1-1.B3-4", "GC-1.3.B-2");

    /// <summary>On the phone to the host (询问被访人). GC-1.3.B-3.</summary>
    public static readonly Script AskHost = Line("ask-host", "报本岗位和访客称呼，询问是否可以放行", "name your post and the visitor, and ask whether to let them in", "GC-1.3.B-3");

    /// <summary>No appointment (未预约). GC-1.3.A-7.</summary>
    public static readonly Script MakeAppointment = Line("make-appointment", "未约好的，请其先约，或代问对方是否接待", "without an appointment, ask the visitor to make one or ask the host whether to receive", "GC-1.3.A-7");

    /// <summary>Both hands (双手接还). G1-1.B3-6.</summary>
    public static readonly Script BothHands = Line("both-hands", "双手接过证件、双手交还", "take the document and give it back with both hands", "G1-1.B3-6");

    /// <summary>The promise to return (押证告知). GC-1.3.A-3.</summary>
    public static readonly Script PromiseReturn = Line("promise-return", "说明证件在离开时归还", "say that the document is given back on leaving", "GC-1.3.A-3");

    /// <summary>The way (指路). GC-1.3.B-6, GC-1.3.C-2.</summary>
    public static readonly Script PointTheWay = Line("point-the-way", "告知该怎么走", "point out the way", "GC-1.3.B-6", "GC-1.3.C-2");

    /// <summary>Ask tactfully (婉转查问). GC-1.3.D-1.</summary>
    public static readonly Script AskTactfully = Line("ask-tactfully", "查问时讲究方式", "question tactfully", "GC-1.3.D-1");

    /// <summary>Refuse a solicitor (婉拒推销). GC-1.3.D-3.</summary>
    public static readonly Script NotNeeded = Line("not-needed", "婉拒：目前没有需要", "decline: nothing is needed at present", "GC-1.3.D-3");

    /// <summary>Refuse a solicitor, other phrase (婉拒推销之二). GC-1.3.D-3.</summary>
    public static readonly Script PersonAbsent = Line("person-absent", "婉拒：要找的人现在不在", "decline: the person is not in at present", "GC-1.3.D-3");

    /// <summary>Come another day (请改日). G1-2.E-2.</summary>
    public static readonly Script AnotherDay = Line("another-day", "致歉，请改日再来或另行联系", "apologise and suggest another day or another way of contact", "G1-2.E-2");

    /// <summary>Cannot let in (不能放行). G1-2.E-2.</summary>
    public static readonly Script CannotLetIn = Line("cannot-let-in", "致歉并说明目前不能放行", "apologise and say that you cannot let them in now", "G1-2.E-2");

    /// <summary>Stop a suspicious person (拦阻可疑人员). SD-1.4, L-09.</summary>
    public static readonly Script SaluteAndStop = new(
        "salute-and-stop", new("先敬礼，再拦下问明；不搜身", "salute first, then stop and ask; no search"), Source.Of("SD-1.4", "L-09"));

    private static Script Line(string id, string zh, string en, params string[] clauses) => new(id, new Wording(zh, en), Source.Of(clauses));
}
