using System.Linq.Expressions;

namespace PropertyService.Domain.Specifications;

/// <summary>Puts an expression in the place of the one parameter of another, so that two speak of the same record.</summary>
internal sealed class Substitute : ExpressionVisitor
{
    private readonly ParameterExpression old;
    private readonly Expression now;

    private Substitute(ParameterExpression old, Expression now) => (this.old, this.now) = (old, now);

    /// <summary>The body of a lambda of one parameter, said of something else.</summary>
    public static Expression In(LambdaExpression lambda, Expression now) => new Substitute(lambda.Parameters[0], now).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => node == old ? now : base.VisitParameter(node);
}
