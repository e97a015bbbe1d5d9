using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using PropertyService.Domain.Kpi.Records;

namespace PropertyService.Domain.Tests.Specifications;

/// <summary>A repair order as a host keeps it: a class of its own with its own columns.</summary>
internal sealed class OrderRow
{
    public required string Id { get; init; }

    public required string Building { get; init; }

    public required RepairKind Kind { get; init; }

    public RepairFinding? Check { get; init; }

    public required Instant ReportedAt { get; init; }

    public Instant? DueAt { get; init; }

    public Instant? FixedAt { get; init; }
}

/// <summary>A host's database in memory, made of its rows. A provider knows no instants: each host says how they are stored.</summary>
internal abstract class HostDatabase : DbContext
{
    private readonly SqliteConnection connection = new("DataSource=:memory:");

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public HostDatabase With(IEnumerable<OrderRow> rows)
    {
        connection.Open();
        Database.EnsureCreated();
        AddRange(rows);
        SaveChanges();
        ChangeTracker.Clear();
        return this;
    }

    public override void Dispose()
    {
        base.Dispose();
        connection.Dispose();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);
}

/// <summary>A host that stores instants as ticks since 1970: whole numbers, in the order of time.</summary>
internal sealed class TicksDatabase : HostDatabase
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.Properties<Instant>().HaveConversion<Ticks>();

    private sealed class Ticks() : ValueConverter<Instant, long>(
        static i => i.ToUnixTimeTicks(), static t => Instant.FromUnixTimeTicks(t));
}

/// <summary>A host that stores instants as date and time in UTC, as most databases do that were there before.</summary>
internal sealed class UtcDatabase : HostDatabase
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.Properties<Instant>().HaveConversion<Utc>();

    private sealed class Utc() : ValueConverter<Instant, DateTime>(
        static i => i.ToDateTimeUtc(), static d => Instant.FromDateTimeUtc(DateTime.SpecifyKind(d, DateTimeKind.Utc)));
}
