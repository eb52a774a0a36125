package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"tally/datasets"
)

func initCommand(con *console) *cobra.Command {
	return &cobra.Command{
		Use:   "init [FILE]",
		Short: "write a recipe to begin a dataset with",
		Long: `Write a recipe with comments, ` + datasets.RecipeFile + ` if no other name is given. A file that
exists is left alone.`,
		Example: `  tally init && tally build --recipe ` + datasets.RecipeFile + ` -o dataset`,
		Args:    wants(0, 1, "give one name, or none"),
		RunE: does(func(_ context.Context, args []string) error {
			return con.begin(append(args, datasets.RecipeFile)[0])
		}),
	}
}

func (c *console) begin(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return failed("give another name, or move it away", fmt.Errorf("%s exists", path))
	}
	if err != nil {
		return err
	}
	_, err = f.Write(datasets.StarterRecipe)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	c.note("%s: edit its inputs, then tally build --recipe %s -o DIR", path, path)
	return nil
}
