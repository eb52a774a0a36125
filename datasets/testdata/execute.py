"""Execute a notebook from its own folder and print what it shows: a line for
each output of a cell, with its types. The first cell that fails ends it.

    execute.py NOTEBOOK [PLOT]    the first plot goes into the file PLOT
"""
import base64
import pathlib
import sys

import nbclient
import nbformat


def main(path, plot=None):
    notebook = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": path.parent}}).execute()
    for number, cell in enumerate(notebook.cells):
        for output in cell.get("outputs", []):
            kinds = " ".join(output.get("data", {})) or output.get("name", "")
            print(f"cell {number}: {output.output_type} {kinds}")
            print(output.get("text", "") or output.get("data", {}).get("text/plain", ""))


    plots = [o["data"]["image/png"] for c in notebook.cells for o in c.get("outputs", []) if "image/png" in o.get("data", {})]
    if plot:
        plot.write_bytes(base64.b64decode(plots[0]))


main(*map(pathlib.Path, sys.argv[1:]))
