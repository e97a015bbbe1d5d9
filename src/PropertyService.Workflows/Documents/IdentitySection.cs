using System.Globalization;
using PropertyService.Domain.Documents;

namespace PropertyService.Workflows.Documents;

/// <summary>By what this definition and its behaviour are known.</summary>
internal static class IdentitySection
{
    public static void Write(ProcedureWriter w)
    {
        w.Paragraph(Texts.IdentityIntro);
        w.Table(
            [Texts.Figure, Texts.Value],
            [
                [w.Say(Texts.Revision), w.Procedure.Revision.ToString(CultureInfo.InvariantCulture)],
                [w.Say(Texts.Fingerprint), Markdown.Code(w.Procedure.Fingerprint)],
                [w.Say(Texts.BehaviourDigest), Markdown.Code(w.Evidence.Report.Digest)],
                [w.Say(Texts.PolicyFingerprint), Markdown.Code(w.Procedure.PolicyFingerprint(w.Policy))],
            ]);
    }
}
