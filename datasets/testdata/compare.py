"""Compare the tables of a dataset, as pandas, DuckDB and Polars load them, with
JSON lines: columns and their order, types, rows, nulls, nested values.

    compare.py DATASET EXPECTED    EXPECTED holds TABLE.jsonl and fields.json
"""
import datetime
import json
import math
import pathlib
import sys

import duckdb
import pandas
import polars
import pyarrow.parquet

LINK = {"role": "string", "name": "string", "text": "string", "start": "int32", "end": "int32"}
PANDAS = {"string": ("str", "object"), "enum": ("str", "object"), "int8": ("int8", "float64"), "int32": ("int32",), "int64": ("int64",),
          "float64": ("float64",), "date": ("object",), "timestamp": ("datetime64[ms, UTC]",), "list<attribution>": ("object",)}
ARROW = {"string": "string", "enum": "string", "int8": "int8", "int32": "int32", "int64": "int64", "float64": "double",
         "date": "date32[day]", "timestamp": "timestamp[ms, tz=UTC]"}
DUCKDB = {"string": "VARCHAR", "enum": "VARCHAR", "int8": "TINYINT", "int32": "INTEGER", "int64": "BIGINT", "float64": "DOUBLE",
          "date": "DATE", "timestamp": "TIMESTAMP WITH TIME ZONE",
          "list<attribution>": 'STRUCT("role" VARCHAR, "name" VARCHAR, "text" VARCHAR, "start" INTEGER, "end" INTEGER)[]'}
POLARS = {"string": "String", "enum": "String", "int8": "Int8", "int32": "Int32", "int64": "Int64", "float64": "Float64",
          "date": "Date", "timestamp": "Datetime(time_unit='ms', time_zone='UTC')",
          "list<attribution>": "List(Struct({'role': String, 'name': String, 'text': String, 'start': Int32, 'end': Int32}))"}


def plain(v):
    """A loaded value as JSON has it."""
    if v is None or v is pandas.NaT or v is pandas.NA or isinstance(v, float) and math.isnan(v):
        return None
    if isinstance(v, datetime.datetime):
        v = v.astimezone(datetime.timezone.utc)
        text = v.strftime("%Y-%m-%dT%H:%M:%S") if v.year > 999 else v.isoformat()[:19]
        return text + (f".{v.microsecond // 1000:03}".rstrip("0") if v.microsecond else "") + "Z"
    if isinstance(v, datetime.date):
        return v.isoformat()
    if isinstance(v, dict):
        return {k: plain(x) for k, x in v.items()}
    if hasattr(v, "tolist"):
        v = v.tolist()
    if isinstance(v, (list, tuple)):
        return [plain(x) for x in v]
    return v


def check(who, table, fields, names, types, rows, want):
    """Fail with the first difference."""
    assert names == [f["name"] for f in fields], f"{who} {table}: columns {names}"
    for f, t in zip(fields, types):
        wanted = t[1] if isinstance(t[1], tuple) else (t[1],)
        assert t[0] in wanted, f"{who} {table}.{f['name']}: type {t[0]}, want {' or '.join(wanted)}"
    assert len(rows) == len(want), f"{who} {table}: {len(rows)} rows, want {len(want)}"
    for i, (got, line) in enumerate(zip(rows, want)):
        for f, v in zip(fields, got):
            v = plain(v)
            assert v == line[f["name"]], f"{who} {table} row {i} {f['name']}: {v!r}, want {line[f['name']]!r}"


def main(dataset, expected):
    dictionary = json.loads((expected / "fields.json").read_text(encoding="utf-8"))
    for table, fields in dictionary.items():
        lines = (expected / f"{table}.jsonl").read_bytes().decode("utf-8").split("\n")
        want = [json.loads(l) for l in lines if l]
        parts = str(dataset / table / "*.parquet")

        df = pandas.read_parquet(dataset / table)
        types = [(str(t), PANDAS[f["type"]]) for f, t in zip(fields, df.dtypes)]
        if len(df):  # an all-null or empty column has the type object
            check("pandas", table, fields, list(df.columns), types, [list(r) for r in df.itertuples(index=False, name=None)], want)

        arrow = pyarrow.parquet.read_table(dataset / table)
        types = [(str(a.type), ARROW.get(f["type"], str(a.type))) for f, a in zip(fields, arrow.schema)]
        check("pyarrow", table, fields, arrow.column_names, types, [list(r.values()) for r in arrow.to_pylist()], want)
        for f, a in zip(fields, arrow.schema):
            assert a.nullable == f["nullable"], f"pyarrow {table}.{f['name']}: nullable {a.nullable}"
            if f["type"] == "list<attribution>":
                link = a.type.value_type
                assert {link.field(i).name: str(link.field(i).type) for i in range(link.num_fields)} == LINK, str(a.type)
        described = pyarrow.parquet.read_schema(next((dataset / table).glob("*.parquet")))
        for f, a in zip(fields, described):
            assert a.metadata[b"description"].decode("utf-8") == f["doc"], f"{table}.{f['name']}: no description"

        duck = duckdb.sql(f"SELECT * FROM '{parts}'")
        types = [(str(t), DUCKDB[f["type"]]) for f, t in zip(fields, duck.types)]
        rows = [list(r.values()) for r in duck.to_arrow_table().to_pylist()]
        check("duckdb", table, fields, duck.columns, types, rows, want)

        frame = polars.read_parquet(parts)
        types = [(str(t), POLARS[f["type"]]) for f, t in zip(fields, frame.dtypes)]
        check("polars", table, fields, frame.columns, types, frame.rows(), want)
        print(f"{table}: {len(want)} rows")


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
