# Not attempted: `plot_magnitudes` is not defined. Run the cell that defines it; if that cell is gone, write the
# definition into a new cell above this one.

