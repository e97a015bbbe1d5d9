using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Policy;

/// <summary>
/// What one site has decided. Immutable and validated as a whole when built; a parameter that is not mentioned has its
/// default. Equality is by <see cref="Fingerprint"/>. Time-zone data comes from the host, because it ages.
/// </summary>
public sealed class SitePolicy
{
    private readonly Dictionary<Parameter, object> values;
    private readonly Action<Parameter>? onRead;
    private readonly Lazy<string> fingerprint;

    private SitePolicy(IReadOnlyList<PolicySection> sections, Dictionary<Parameter, object> values, DateTimeZone zone, Action<Parameter>? onRead)
    {
        (Sections, this.values, Zone, this.onRead) = (sections, values, zone, onRead);
        fingerprint = new(() => Digest.Of(ToDatum().ToString()));
    }

    /// <summary>The sections in the order in which they print.</summary>
    public IReadOnlyList<PolicySection> Sections { get; }

    /// <summary>The site's time zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>SHA-256 of the canonical text of all values, as 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint => fingerprint.Value;

    /// <summary>The value of a parameter: the site's, or the default.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="parameter">The parameter.</param>
    public T Get<T>(Parameter<T> parameter)
        where T : notnull
    {
        onRead?.Invoke(parameter);
        return values.TryGetValue(parameter, out var value) ? (T)value : parameter.Default;
    }

    /// <summary>The policy in which every parameter has its default.</summary>
    /// <param name="sections">The sections of the procedures in use.</param>
    /// <param name="zones">Where time zones come from; NodaTime's own data when left out.</param>
    /// <exception cref="ArgumentException">A parameter name stands twice in the sections.</exception>
    public static SitePolicy Default(IEnumerable<PolicySection> sections, IDateTimeZoneProvider? zones = null) =>
        Read(sections, Datum.Map(), zones).Value;

    /// <summary>Reads a policy; every fault is reported together, each with its path, the value found and the bounds.</summary>
    /// <param name="sections">The sections of the procedures in use.</param>
    /// <param name="file">An object whose names are parameter names; parameters left out keep their default.</param>
    /// <param name="zones">Where time zones come from; NodaTime's own data when left out.</param>
    /// <exception cref="ArgumentException">A parameter name stands twice in the sections.</exception>
    public static Result<SitePolicy> Read(IEnumerable<PolicySection> sections, Datum file, IDateTimeZoneProvider? zones = null)
    {
        PolicySection[] all = [SiteParameters.Section, .. sections.Where(static s => s != SiteParameters.Section)];
        if (all.SelectMany(static s => s.Parameters).GroupBy(static p => p.Id, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"The parameter '{twice.Key}' stands {twice.Count()} times in the sections; a name belongs to one parameter.", nameof(sections));
        var faults = new List<Fault>();
        var values = new Dictionary<Parameter, object>();
        if (file.Kind != DatumKind.Map)
            return new([new("", "wrong-type", new("站点参数文件应为一个对象", "a policy file must be an object"))]);
        foreach (var entry in file.AsMap)
        {
            var parameter = all.SelectMany(static s => s.Parameters).FirstOrDefault(p => string.Equals(p.Id, entry.Key, StringComparison.Ordinal));
            var before = faults.Count;
            if (parameter is null)
            {
                var name = Shown.Of(entry.Key, 60);
                faults.Add(Nearest.Unknown(name, new("参数", "parameter"), all.SelectMany(static s => s.Parameters).Select(static p => p.Id), name, "unknown-field"));
            }
            else if (parameter.TryRead(entry.Value, faults, out var value)) values[parameter] = value;
            else WithSource(parameter, faults, before);
        }

        return Build(all, values, faults, zones, null);
    }

    /// <summary>The same policy with one value changed; validated as a whole again.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">Its new value.</param>
    public Result<SitePolicy> With<T>(Parameter<T> parameter, T value)
        where T : notnull => With((Parameter)parameter, value);

    /// <summary>All values as one object, the parameters of every section in order.</summary>
    public Datum ToDatum() => Datum.Map(Parameters.Select(p => new KeyValuePair<string, Datum>(p.Id, p.Write(ValueOf(p)))));

    /// <summary>The value of a parameter for a person to read.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="language">In which language.</param>
    public string Show(Parameter parameter, Language language) => parameter.Show(ValueOf(parameter), language);

    /// <summary>The fingerprint of the site's own section and some parameters; of a policy that lacks one of them, its default counts.</summary>
    internal string FingerprintOf(IEnumerable<Parameter> parameters) => Digest.Of(Datum.Map(SiteParameters.Section.Parameters.Concat(parameters).Distinct()
        .OrderBy(static p => p.Id, StringComparer.Ordinal).Select(p => new KeyValuePair<string, Datum>(p.Id, p.Write(ValueOf(p))))).ToString());

    internal IEnumerable<Parameter> Parameters => Sections.SelectMany(static s => s.Parameters);

    internal object ValueOf(Parameter parameter) => values.TryGetValue(parameter, out var value) ? value : parameter.DefaultValue;

    internal Result<SitePolicy> With(Parameter parameter, object value) =>
        Build(Sections, new(values) { [parameter] = value }, [], null, Zone);

    internal SitePolicy Watched(Action<Parameter> read) => new(Sections, values, Zone, read);

    private static Result<SitePolicy> Build(
        IReadOnlyList<PolicySection> sections, Dictionary<Parameter, object> values, List<Fault> faults, IDateTimeZoneProvider? zones, DateTimeZone? zone)
    {
        foreach (var entry in values)
        {
            var before = faults.Count;
            if (!entry.Key.Check(entry.Value, faults)) WithSource(entry.Key, faults, before);
        }

        var name = values.TryGetValue(SiteParameters.TimeZone, out var given) ? (string)given : SiteParameters.TimeZone.Default;
#pragma warning disable RS0030 // The one place that names the default: the zones that come with NodaTime, the same on every machine.
        var found = zone?.Id == name ? zone : (zones ?? DateTimeZoneProviders.Tzdb).GetZoneOrNull(name);
#pragma warning restore RS0030
        if (found is null)
            faults.Add(new(SiteParameters.TimeZone.Id, "unknown-value", new("没有这个时区", $"the time zone '{name}' is not known")));
        // What is in order is compared all the same, with the default in the place of what is not, so that all faults come together.
        var policy = new SitePolicy(sections, values, found ?? DateTimeZone.Utc, null);
        faults.AddRange(sections.Select(s => s.Contradiction?.Invoke(policy)).OfType<Fault>().Where(c => faults.All(f => f.Path != c.Path)).ToArray());
        return faults.Count > 0 ? new(faults) : new(policy);
    }

    /// <summary>Says behind each fault of a parameter, which are those from a place in the list on, where the parameter comes from.</summary>
    private static void WithSource(Parameter parameter, List<Fault> faults, int from)
    {
        var ids = string.Join(", ", parameter.Source.Clauses.Concat(parameter.Source.Entries));
        for (var i = from; ids.Length > 0 && i < faults.Count; i++)
            faults[i] = faults[i] with { Message = new($"{faults[i].Message.Zh}（依据 {ids}）", $"{faults[i].Message.En} (source {ids})") };
    }
}

/// <summary>Fingerprints of canonical texts.</summary>
internal static class Digest
{
    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        return Hex(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    public static string Hex(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 2);
        foreach (var b in bytes) text.Append(Digits[b >> 4]).Append(Digits[b & 15]);
        return text.ToString();
    }

    /// <summary>Whether a text is so many lower-case hexadecimal digits, as <see cref="Hex"/> writes them.</summary>
    public static bool IsHex(string text, int digits)
    {
        if (text.Length != digits) return false;
        foreach (var c in text)
            if (c is not (>= '0' and <= '9' or >= 'a' and <= 'f')) return false;
        return true;
    }

    private const string Digits = "0123456789abcdef";
}
