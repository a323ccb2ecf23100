# Not attempted: `OpenSetDataset` is not defined. Run the cell that defines it; if that cell is gone, write the
# definition into a new cell above this one.
x = 1
