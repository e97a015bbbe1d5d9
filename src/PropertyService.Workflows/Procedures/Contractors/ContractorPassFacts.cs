using NodaTime;
using PropertyService.Domain.Contractors;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Procedures.Contractors;

/// <summary>What is known about a worker or permit holder at the gate (施工及持证人员的事实).</summary>
/// <param name="Post">The gate.</param>
/// <param name="Worker">Who it is: the number of the document shown.</param>
/// <param name="Class">How the worker is dealt with.</param>
/// <param name="DayOne">Of a temporary worker: the day of first entry, known from earlier visits or set on reception.</param>
/// <param name="Fault">Why the permit that was checked is not in order.</param>
/// <param name="LastDay">The last day on which the pass or permit is valid; set once it is known.</param>
/// <param name="Deputy">The number of the deputy permit that was checked.</param>
/// <param name="DeputyHeld">Whether it lies at the gate.</param>
/// <param name="Document">The number of the document that lies at the gate.</param>
/// <param name="Pass">The number of the temporary works pass that is out.</param>
/// <param name="LostPass">The number of a lost pass that is not settled.</param>
/// <param name="LostAtPost">The number of a document or deputy permit that was lost at the gate and is not settled.</param>
/// <param name="Inside">Whether the worker is inside.</param>
/// <param name="FollowUpOwed">Whether the patrol has still to report back.</param>
public sealed record ContractorPassFacts(
    Post? Post, string? Worker, WorkerClass? Class, LocalDate? DayOne, PermitFault? Fault, LocalDate? LastDay, string? Deputy, bool DeputyHeld, string? Document, string? Pass,
    string? LostPass, string? LostAtPost, bool Inside, bool FollowUpOwed)
{
    private static readonly Shape<string?> Number = new OptionalShape<string>(new TextShape(TextShape.ShortLimit));
    private static readonly Shape<LocalDate?> Day = new OptionalValueShape<LocalDate>(new DateShape());
    private static readonly Field<ContractorPassFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<ContractorPassFacts, string?> WorkerField = new("worker", "人员编号", "Worker", Number, static f => f.Worker);
    private static readonly Field<ContractorPassFacts, WorkerClass?> ClassField = new("class", "人员类别", "Class", new OptionalValueShape<WorkerClass>(WorkerShapes.Class), static f => f.Class);
    private static readonly Field<ContractorPassFacts, LocalDate?> DayOneField = new("dayOne", "首次进入日", "Day of first entry", Day, static f => f.DayOne);
    private static readonly Field<ContractorPassFacts, PermitFault?> FaultField = new("fault", "证件不符的原因", "Why the permit is not in order", new OptionalValueShape<PermitFault>(WorkerShapes.Fault), static f => f.Fault);
    private static readonly Field<ContractorPassFacts, LocalDate?> LastDayField = new("lastDay", "最后有效日", "Last valid day", Day, static f => f.LastDay);
    private static readonly Field<ContractorPassFacts, string?> DeputyField = new("deputy", "副证编号", "Deputy permit", Number, static f => f.Deputy);
    private static readonly Field<ContractorPassFacts, bool> DeputyHeldField = new("deputyHeld", "副证在岗", "Deputy permit at the gate", new BooleanShape(), static f => f.DeputyHeld);
    private static readonly Field<ContractorPassFacts, string?> DocumentField = new("document", "押存证件", "Document held", Number, static f => f.Document);
    private static readonly Field<ContractorPassFacts, string?> PassField = new("pass", "施工证编号", "Works pass out", Number, static f => f.Pass);
    private static readonly Field<ContractorPassFacts, string?> LostPassField = new("lostPass", "未结清的遗失施工证", "Lost pass not settled", Number, static f => f.LostPass);
    private static readonly Field<ContractorPassFacts, string?> LostAtPostField = new("lostAtPost", "在岗遗失的证件", "Lost at the gate", Number, static f => f.LostAtPost);
    private static readonly Field<ContractorPassFacts, bool> InsideField = new("inside", "在场", "Inside", new BooleanShape(), static f => f.Inside);
    private static readonly Field<ContractorPassFacts, bool> FollowUpField = new("followUpOwed", "待跟进", "Follow-up owed", new BooleanShape(), static f => f.FollowUpOwed);

    /// <summary>The names and shapes of the facts.</summary>
    public static RecordShape<ContractorPassFacts> Shape { get; } = new(
        static v => new(
            v.Get(PostField), v.Get(WorkerField), v.Get(ClassField), v.Get(DayOneField), v.Get(FaultField), v.Get(LastDayField), v.Get(DeputyField), v.Get(DeputyHeldField),
            v.Get(DocumentField), v.Get(PassField), v.Get(LostPassField), v.Get(LostAtPostField), v.Get(InsideField), v.Get(FollowUpField)),
        PostField, WorkerField, ClassField, DayOneField, FaultField, LastDayField, DeputyField, DeputyHeldField, DocumentField, PassField, LostPassField, LostAtPostField, InsideField, FollowUpField);

    /// <summary>What is known before the first command.</summary>
    public static ContractorPassFacts Nothing { get; } = new(null, null, null, null, null, null, null, false, null, null, null, null, false, false);

    /// <summary>The number of the document or deputy permit that lies at the gate, or null.</summary>
    internal string? Held => Document ?? (DeputyHeld ? Deputy : null);

    /// <summary>The same once let in.</summary>
    internal ContractorPassFacts LetIn() => this with { Inside = true, FollowUpOwed = true };
}
