using PropertyService.Domain;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Documents;

/// <summary>What each refusal code means in general; a refusal itself says it for the case at hand.</summary>
internal static class RefusalTexts
{
    public static (Wording Meaning, Wording Remedy) Of(RefusalCode code) => code switch
    {
        RefusalCode.Malformed => (
            new("填写的内容超出范围、缺项或含有不许可的字符", "a field is out of bounds, missing or has characters that are not taken"),
            new("按提示改正后再送", "correct what is named and send it again")),
        RefusalCode.UnknownCommand => (
            new("本流程没有这个命令", "the procedure has no such command"), new("选用本流程的命令", "use one of the procedure's commands")),
        RefusalCode.IdUsed => (
            new("命令编号在个案中已用于另一条命令：内容不同，或由别人送出", "the command id stands for another command of the case: one that says something else, or of somebody else"),
            new("重送时原样再送；新的命令另编新号", "send a repeated command as it was; give a new one an id of its own")),
        RefusalCode.VersionConflict => (
            new("送出命令的人看到的不是个案的最新情况", "the sender had not seen the case as it is now"), new("先看现状再决定", "look at the case again, then decide")),
        RefusalCode.ClockBack => (
            new("记录时间早于个案上一次记录，且超过时钟容差", "it would be recorded before the case's last record, by more than the clock tolerance"),
            new("核对本岗时钟；过去发生的事填写发生时间", "check the clock; for what happened earlier, give the time at which it happened")),
        RefusalCode.ClockAhead => (
            new("发生时间晚于记录时间；或请求填写了另外的发生时间", "it is said to have happened after it is recorded; or a request gives another time at which it happened"),
            new("核对时间", "check the times")),
        RefusalCode.CaseEnded => (
            new("个案已经结束，不再接受请求", "the case is over and takes no more requests"), new("需要时另开个案", "open another case if needed")),
        RefusalCode.NotNow => (
            new("这一步不属于当前状态", "the step does not belong to the present state"), new("答复会列出可以进行的状态", "the answer lists the states to which it belongs")),
        RefusalCode.WrongRole => (
            new("提出请求的岗位无权办理", "the role that asks may not do this"), new("答复会列出有权办理的岗位", "the answer lists the roles that may")),
        RefusalCode.GuardUnmet => (
            new("有条件不成立；各条件见各流程“条件与补救”一节", "a condition does not hold; see \"Conditions and remedies\" of each procedure"),
            new("答复会列出不成立的条件、条款与补救办法", "the answer lists the conditions that do not hold, their clauses and what helps")),
        RefusalCode.DutyOpen => (
            new("尚有义务未了结，个案不能结束", "something is still owed, and the case would end"), new("先了结答复中列出的义务", "settle the duties that the answer lists")),
        _ => (
            new("两行规则同时适用，或一行规则违反定律；引擎宁可拒绝，也不任选其一", "two rows apply at once, or a row breaks a law; the engine refuses rather than choose"),
            new("告知流程维护人；检验的目的正是使它不会发生", "tell whoever maintains the procedure; the verification is there so that this never happens")),
    };
}
