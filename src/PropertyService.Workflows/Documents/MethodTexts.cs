using System.Collections.Generic;
using PropertyService.Domain;

namespace PropertyService.Workflows.Documents;

/// <summary>The longer texts of the documents: what the verification does and does not do, and how the pages are read.</summary>
internal static class MethodTexts
{
    public static readonly IReadOnlyList<Wording> Welcome =
    [
        new("本手册由流程定义直接生成：定义只写一次，实际运行的、检验的、印在这里的都是它。", "These pages are generated from the definitions of the procedures: each is written once, and what runs, what is verified and what is printed here is that one definition."),
        new("每一项都注明所依据的条款；条款没有说的，标为“拟定”或“解读”并说明理由。", "Every part names the clauses behind it; what no clause says is marked as proposed or as a reading, with the reason."),
        new("请勿手工修改这些页面；重新生成即被覆盖。", "Do not edit them by hand; they are written anew."),
    ];

    public static readonly IReadOnlyList<Wording> What =
    [
        new("检验的对象就是实际运行的规则本身，不是另画的模型：从尚未开始的个案出发，在每一种走得到的情形下，逐一尝试每个命令的每份代表性内容。",
            "What is searched is the rules that run, not a model of them: from a case that has not begun, in every situation that can be reached, every command is tried with every representative payload."),
        new("权限相同的岗位取一个代表（流程声明须分开时逐个取），另加一名外来人员。",
            "Of roles that may do the same, one is tried (each, where the procedure says so), and always an outsider."),
        new("代表性内容由各字段声明，例如每个选项、相同与不同的编号；声明以外的内容没有试过。",
            "The payloads are those that the fields declare, such as every choice, the same number and another one; other contents are not tried."),
        new("先按现行参数检验，再把每个参数逐个改为其他取值和上下限，各检验一遍；几个参数同时改动没有试过。",
            "The search is made under the policy in force, and again with each parameter at each other value and bound, one at a time; changes of several at once are not tried."),
    ];

    public static readonly IReadOnlyList<Wording> Time =
    [
        new("时间只取要紧的时刻：每个未了结义务的期限、各级上报的时刻，以及其后一秒，两个时刻之间算作同一时；有几种期限的流程还取未到的期限减去各期限参数的时刻；声明了钟点（如零点）的流程，还取头几天里的这些钟点。",
            "Of time only the moments that matter are tried: the deadline of every open duty and the time of every level of escalation, and one second after; all moments between two of them count as one. In a procedure with several deadlines also each deadline ahead minus each deadline parameter; and, where a procedure declares clock times such as midnight, these on the first few days."),
        new("状态、事实、义务、台账相同，且现在与这些时刻的先后次序也相同的情形，算作同一种；日期和相隔的长短不另区分。",
            "Situations with the same state, facts, duties and ledger, in which now and these moments stand in the same order, count as one; dates and distances are not told apart beyond that."),
        new("流程声明发生时间要紧的报告还按补报尝试：发生时间比记录时间早各时长参数、再早一秒，以及恰在已过的期限和其后一秒。",
            "Reports of which a procedure says that the time of occurrence matters are also tried as late reports: happened earlier than recorded by each duration of the policy, and by a second more, and at each deadline that has passed and a second later."),
    ];

    public static readonly IReadOnlyList<Wording> Others =
    [
        new("其他个案只通过台账起作用：各流程的个案单独走一遍能留下的台账，按它们对本流程所问问题的答复归类（岗位上所欠的只分有无，数目只分零与非零），取最少的几份，使每个决定所问的各种答复都出现，并允许在任意两步之间换成另一份；也取两个流程的个案一起留下的；至多 64 份，实际份数印在下面。",
            "Other cases matter only through the ledger: of the ledgers that a case of any procedure, run alone, can leave behind, the fewest are taken with which every decision meets every way in which its questions can be answered (of what is owed at a post only whether there is any, of a count only whether it is nought), and it may change between any two steps. What cases of two procedures leave behind together is among them. There are 64 at most; their number is printed below."),
        new("因此情形里不含其他个案的台账：问到台账的，在每一份上裁定；没有问的只裁定一次；看到台账的规则在每一份上核对。",
            "So the ledger of other cases is no part of a situation: what asks the ledger is decided on each of them, what does not is decided once, and a rule that looks at the ledger is checked on each."),
        new("等候另一个流程的个案，所等的个案在任何时刻都可以到它声明的任何一步，比它真能做到的更多。",
            "A case for which the searched one waits may come to anything that others can wait for, at any moment, which is more than it can do."),
        new("改动参数的各遍，其他流程留下的台账仍按现行参数。", "Under the changed policies, the ledgers left by other procedures are those of the policy in force."),
    ];

    public static readonly IReadOnlyList<Wording> Together =
    [
        new("两个个案放在同一份台账上一起检验：任一个案被接受的每一步都试，由有权的人办理，时间取对任一个案要紧的时刻；只在现行参数下进行。",
            "The two cases are searched on one ledger: every step of either that is accepted, by those who may, at every moment that matters to one of them; under the policy in force only."),
        new("所等的个案照请求的内容开立，也按别的内容开立；不再等候的个案留在台账上的照旧保留，几个这样的个案并作一个编号。两个流程都不问的台账内容不另区分。",
            "The case waited for is opened as it was asked to be, and also otherwise; what cases that are no longer waited for left in the ledger stays, under one id for all of them. What neither procedure asks of the ledger is not told apart."),
        new("第三个个案照常进行：任一步都可遇上它们能留下的台账，取本流程单独检验时最先取的几份，至多四份。不再等候的个案在此期间不再有动作，这样的情形没有试过。",
            "Third cases go on meanwhile: any step may meet any of the ledgers that they can have left behind, of which those are tried that the search of this procedure alone took first, four at most. Cases that are no longer waited for do nothing more: that is not tried."),
        new("两个个案合起来能否走到终点不问：只用一次的编号会在少数几个样本中用尽；各自单独都能走到终点。",
            "Whether the two together can end is not asked: numbers that are used once run out among the few that are tried; each alone can always end."),
    ];

    public static readonly IReadOnlyList<Wording> Mutants =
    [
        new("为了确认检验真能发现差错，把定义中的条件、核对、义务的开立与了结、岗位限制、通知、台账变动和事实更新逐一去掉，每去掉一处就在现行参数下重新检验，没有发现的再逐一换参数检验，发现即止；每条规则另取一处检验到底，看是否只有它能发现。",
            "To see that the search would notice a fault, every condition, every check, every opening and closing of a duty, every list of roles, every notice, every entry in a site book and every change of the facts is taken away in turn, and the procedure is searched again under the policy in force, and where nothing is noticed under each changed policy, until something notices; for each rule one such fault is searched to the end, to see whether that rule alone notices."),
        new("检验发现了定律或规则不成立，就算发现了差错；指纹和存档文件的变化不算。",
            "A fault counts as noticed when a law or a rule is seen broken; a changed fingerprint or approved file does not count."),
        new("登记和话术没有试过去掉：它们不改变任何规则看得到的东西。", "What is written in a form and what is said is not taken away: it changes nothing that a rule could see."),
    ];

    public static readonly IReadOnlyList<Wording> Matrix =
    [
        new("每个条款由流程的哪些内容编码、由哪些指标衡量，点开即到该处。", "Which parts of which procedures and which measures encode each clause; the links lead there."),
        new("流程首页所列来源和“说明”不算编码。", "The sources named for a procedure as a whole and the remarks do not count as encoding."),
        new("clauses.csv 是同一张表，proved_by 一栏写明由什么证明：规则由它自己；步骤、条件、义务由引用同一条款、成立并在改错试验中确曾发现其被去掉的规则；laws 一栏是同样发现过的共同定律，它们不涉及条款本身，只说明这一部分缺不得；两者都没有而检验走到过的写 search；两栏皆空表示没有机器证明——登记表、话术、台账与逾期通知交给使用方执行，检验无从判断其结果；指标及其参数不在检验之列，由测试逐个在目标以下、恰在目标处和有剔除时试过。",
            "clauses.csv is the same matrix; its column proved_by says what proves it. A rule is proved by itself; a step, a condition or a duty by the rules citing the same clause that hold and were seen to notice when it is taken away. The column laws has the laws that noticed too: they say nothing of the clause, only that the part is needed. \"search\" stands where there is neither but the search exercises the part; nothing stands in both where no machine proves anything, as for forms, script lines, books and notices of overdue duties, which are handed to the host and whose outcome no search can judge; nor for measures and their parameters, which no search goes through and which the tests try one by one below the target, at it, and with what is left out."),
    ];

    public static readonly IReadOnlyList<Wording> Readings =
    [
        new("条款没有说、说得不清或互相矛盾之处，流程和指标仍须有确定的做法。", "Where the clauses are silent, unclear or at odds, a procedure or a measure must still do something definite."),
        new("本页列出全部这样的地方，供现场逐条确认或更改：“拟定”是条款没有说的；“解读”是条款有几种理解而取其一的；NOT IN SOURCE 是条款没有印出的数值。",
            "This page lists every such place, for the site to confirm or change: a proposal is what no clause says; a reading is one of several ways to understand the clauses; NOT IN SOURCE marks a figure that no clause prints."),
    ];

    public static readonly IReadOnlyList<Wording> Entries =
    [
        new("阅读条款时发现的矛盾、缺漏、法律风险和误读，逐条列在这里，并说明建议的做法。", "The contradictions, gaps, legal risks and misreadings that were found when the clauses were read, each with what is recommended."),
        new("最后一栏是现有流程和指标中依据该条目的内容；参数同时印出现行取值。空白表示都没有用到。", "The last column names the parts of the present procedures and the measures that rest on the entry, a parameter with its value in force; it is empty where none does yet."),
        new("法律提示出自一般常识，须由现场的法律顾问确认。", "Legal flags come from general knowledge and must be confirmed by the site's counsel."),
    ];

    public static readonly IReadOnlyList<(Wording Word, Wording Meaning)> Words =
    [
        (new("个案", "Case"), new("流程的一次办理，例如一次来访、一把丢失的钥匙", "one run of a procedure, such as one visit or one lost key")),
        (new("请求", "Request"), new("要求准许的命令；规则不许时予以拒绝，个案不变", "a command that asks leave; refused when a rule forbids it, and the case stays as it was")),
        (new("报告", "Report"), new("说明已经发生的事的命令；违反规则也照收，并记下违规", "a command that tells what has happened; taken even when it breaks a rule, and the breach is noted")),
        (new("违规", "Breach"), new("报告的事实违反了哪条规则、超出多少", "which rule a reported fact broke, and by how much")),
        (new("步骤", "Step"), new("流程的一行规则：从哪些状态、凭哪个命令、由谁、在什么条件下、到哪个状态、有什么后果", "one row of a procedure: from which states, on which command, by whom, on what conditions, to which state, with what consequences")),
        (new("义务", "Duty"), new("尚欠的事，例如押存的证件须归还；未了结时个案不能结束", "something owed, such as a held document to be returned; no case ends while one is open")),
        (new("台账", "Site book"), new("全站各个案共用的名录，例如已作废的钥匙", "a list shared by all cases of the site, such as the keys that are dead")),
        (new("条款", "Clause"), new("规章中的一条要求，有固定编号；文字是意译", "one norm of the regulations, with a permanent id; its text is a paraphrase")),
        (new("C、G、L、N 编号", "C-, G-, L-, N- numbers"), new(
            "条款清单的条目：C 为条款相互矛盾，G 为缺漏，L 为法律提示，N 为复核更正；各条内容和所取的做法见“矛盾、缺漏与更正”",
            "entries of the list made when the clauses were read: C a conflict, G a gap, L a legal flag, N a correction; each with what was chosen on the page of contradictions, gaps and corrections")),
        (new("拟定", "Proposed"), new("条款没有说，编写流程时提出，附理由", "no clause says it; proposed by whoever wrote the procedure, with the reason")),
        (new("解读", "Reading"), new("条款有几种理解，取其一，附理由", "the clauses can be understood in several ways; one is taken, with the reason")),
        (new("NOT IN SOURCE", "NOT IN SOURCE"), new("数值是编写流程时所定，条款没有印出，须由现场确认", "a figure that no clause prints, chosen by whoever wrote the procedure; the site must confirm it")),
    ];
}
