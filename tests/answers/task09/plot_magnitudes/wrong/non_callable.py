# Wrong: `plot_magnitudes` is <Figure size 640x480 with 0 Axes> (type Figure); expected a function: `def
# plot_magnitudes(...):`.
plot_magnitudes = plt.figure()
