using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <content>Readings, and what is left out and why (说明).</content>
public static partial class VehicleAdmission
{
    private static void Remarks(ProcedureBuilder<VehicleFacts> p)
    {
        p.Survivor("pass-on-card/out-day: when passes-on-its-card", "外来车在区内的账未了结，引擎不准就此结案；该条件只为说清该走哪一步", "an outside vehicle is still to be logged out, so the engine refuses the end; the condition only says which step to take");
        p.Note("持卡车一进一出各是一个个案：它常在区内，进、出时间各记一次，不挂“在区内”的账。", "A card vehicle's way in and its way out are two cases: it is at home inside, each time is logged, and nothing stays owed in between.", Source.Of("GC-2.2-1", "GC-2.2-3"));
        p.Note("没有停车卡的住户车按外来车辨别：G6-7-1 的出入证制度对一切机动车。", "A resident's vehicle without its parking card is classified as an outside one: the permit system of G6-7-1 is for every motor vehicle.", Source.Of("G6-7-1", "GC-2.2-1"));
        p.Note("搬家车、特种车按来意归入业务或送货；豁免只看车型。", "Moving vans and special vehicles come on business or to deliver; the exemption looks at the build only.", Source.Of("G6-8", "C-16"));
        p.Note("出租车里的住户按人员放行入内；站点选“照外来业务车盘问”时，以要接送的住户为被访人，由其确认。", "A resident in a taxi comes in by the rules for persons; where taxis are asked like vehicles on business, the resident who is fetched or brought is the host.", Source.Of("SD-1.7-1", "C-18"));
        p.Note("夜间开门不另加查验：各类车自己的手续照办。", "Opening at night adds no checks: each kind of vehicle goes through its own.", Source.Of("G6-4-2", "C-17"));
        p.Note("关门义务没有时限：原文只写及时，随开门命令同时开立。", "The duty to shut the gate has no deadline: the clause says promptly, and it opens with the very command that opens the gate.", Source.Of("G6-4-2", "N-14"));
        p.Note("看房人下车后的引导见人员放行；看房车停在会所门前。", "Viewers themselves go by the admission of persons; their vehicles park before the clubhouse.", Source.Of("GC-2.3.B-1", "C-14"));
        p.Note("未停车受检就冲出大门的持卡货车，先记到门前离场，再报未经放行驶离。", "A card lorry that rushed out without stopping is first reported at the gate to leave, then as driven off.", Source.Of("GC-3.2-1"));
        p.Note("大门零点关、五点开的日常开闭由门岗班次负责，不属于任何一辆车的个案，这里不编码；编码的是关门期间为某辆车开门之后须再关好。", "That the gate is shut at midnight and opened at five is a task of the shift, of no vehicle's case, and not encoded; what is encoded is that a gate opened for a vehicle in between is shut again.", Source.Of("G6-4-1"));
        p.Note("特种车不算货车；有货厢的特种车由门岗按货车辨别。", "A special vehicle is no lorry; one with a load space is classified as a lorry by the guard.", Source.Of("GC-3.2-1", "G6-8"));
        p.Note("放行离场之后又掉头进来的，另开个案，从到门前办起；未经放行进来的同样报告。", "A vehicle that turns back after it was let out is a new case, met at the gate anew; one that goes in without leave is reported as such.", Source.Of("G6-7-1"));
        p.Note("可疑的标准由站点另行书面规定；本流程只管敬礼、拦下、上报，不搜车。", "What is suspicious the site says in writing; here there is only salute, stop and tell, and no search.", Source.Of("SD-1.4", "L-09"));
    }
}
