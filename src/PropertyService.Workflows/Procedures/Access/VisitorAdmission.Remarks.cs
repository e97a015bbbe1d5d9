using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Access;

/// <content>Readings, and what is left out and why (说明).</content>
public static partial class VisitorAdmission
{
    private static void Remarks(ProcedureBuilder<VisitorFacts> p)
    {
        foreach (var row in new[] { "close-visit/recorded", "close-visit/unrecorded" })
            p.Survivor(row + ": closes person-inside", "不了结则引擎不准办结，记录不会失实，只是该步骤走不通", "without it the engine refuses the end; nothing false is recorded, the step only leads nowhere");
        p.Note("G3-1.2 的十四种非业主各有类别：原文写明流程的照流程，未写的由 visitor.defaultFlow 定；看房客分开发商售楼与中介带看两种，由 viewer.kind 定。",
            "Each of the 14 non-owner kinds of G3-1.2 has a category: by its own printed flow, else by visitor.defaultFlow; viewers of the developer's sale and with agents are two kinds, by viewer.kind.", Source.Of("G3-1.2", "G-06", "C-12"));
        p.Note("样板房对无销售陪同者的拦阻见样板房接待流程，不在此处。", "Keeping viewers without a sales escort out of the show flat belongs to the show-flat reception.", Source.Of("SF-5.7.1", "SF-6.2.5.8", "C-12"));
        p.Note("电瓶车接待员带客不算销售陪同，见样板房接待流程（N-42）。", "A shuttle attendant who brings guests is no sales escort; see the show-flat reception (N-42).", Source.Of("SF-6.2.5.2-1", "N-42"));
        p.Note("可疑车辆见车辆放行；何为可疑由站点另行书面规定（incident.suspicionCriteria），本流程只管敬礼、拦下、上报，不搜身。",
            "Suspicious vehicles belong to vehicle admission. What is suspicious the site says in writing (incident.suspicionCriteria); here there is only salute, stop and tell, and no search.", Source.Of("SD-1.4", "L-09"));
        p.Note("岗位可看的住户资料由主机的权限控制（gate.residentDataAccess）；本流程只收“哪几项相符”，不存资料本身。",
            "Which resident data a post may see is the host program's access control (gate.residentDataAccess); this procedure takes only which data agree and stores none of them.", Source.Of("LA-T2-2", "L-02"));
        p.Note("“不知道”的说法（C-11）是待客用语，不是放行的一步，见服务请求。", "What to say instead of \"I do not know\" (C-11) is no step of admission; see service requests.", Source.Of("SD-4.6", "C-11"));
        p.Note("通知渠道：看房客用对讲机（GC-1.3.C-3)，其余不限，故通知表只列岗位与时点。", "Channel of notices: radio for viewers (GC-1.3.C-3), any for the others; so the table lists role and time only.", Source.Of("GC-1.3.C-3", "C-06"));
        p.Note("短期与长期施工人员、两联证的查验与跟进在施工证流程；此处只转过去。", "Temporary and long-term workers, two-part permits and their follow-up belong to contractor-pass; here they are only passed on.", Source.Of("G1-2.D-1", "C-21"));
        p.Note("还证与收卡没有规定先后；遗失卡未结清时还证为违规。", "No order is printed between returning the document and collecting the card; returning it while a lost card is unsettled is a breach.", Source.Of("GC-1.3.A-5", "GC-1.3.A-6", "G-01"));
        p.Note("卡已发完的，条款未写；访客等候或自行离开，不得不领卡入内。", "When the cards have run out the clauses say nothing; the visitor waits or gives up, and does not go in without one.", Source.Of("GC-1.3.A-4", "C-02"));
        p.Note("员工从别的出口出去的，由其入内的岗位报告已离开（记为未经查证的违规），再办结。", "Staff who leave by another exit are reported gone at the post where they came in, which is a breach since nobody checked them, and the visit is then closed.", Source.Of("GC-1.1-1", "N-06"));
    }
}
