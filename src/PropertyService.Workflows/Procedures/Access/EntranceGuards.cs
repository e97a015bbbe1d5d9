using System;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Access;

/// <summary>The conditions that every procedure at an entrance shares (出入口的共同条件).</summary>
internal static class EntranceGuards
{
    /// <summary>Whoever acts keeps that kind of post: the gate's clauses are the gate guard's, the lobby's the lobby assistant's.</summary>
    /// <typeparam name="TFacts">The facts of the procedure.</typeparam>
    /// <typeparam name="TCommand">The command that names the post.</typeparam>
    /// <param name="post">The post.</param>
    public static Guard<TFacts, TCommand> RoleFitsPost<TFacts, TCommand>(Func<TCommand, Post> post)
        where TFacts : notnull
        where TCommand : Command => Guard.Over<TFacts, TCommand>(
            "role-fits-post", "门岗在门岗办理，大堂助理在大堂办理", "a gate guard acts at a gate, a lobby assistant in a lobby", Fits,
            (in s, c) => Entrances.ActsAt(s.Actor.Role, post(c).Kind), new("由该岗位的当值人员办理", "have it done by whoever keeps the post"));

    /// <summary>The same, where the case knows the post.</summary>
    /// <typeparam name="TFacts">The facts of the procedure.</typeparam>
    /// <param name="post">The post.</param>
    public static Guard<TFacts> KeepsThePost<TFacts>(Func<TFacts, Post> post)
        where TFacts : notnull => Guard.Over<TFacts>(
            "keeps-the-post", "由该岗位的当值人员放行", "whoever keeps the post lets in", Fits,
            (in s) => Entrances.ActsAt(s.Actor.Role, post(s.Facts).Kind), new("由该岗位的当值人员办理", "have it done by whoever keeps the post"));

    private static Source Fits => Source.Of("G1-2.D-1", "G1-2.E-1", "LA-T5-3", "LA-T8-1").ReadAs(
        "条款按岗位分写：GC、G1 写门岗，LA 写大堂助理", "the clauses are written by post: GC and G1 for the gate guard, LA for the lobby assistant");
}
