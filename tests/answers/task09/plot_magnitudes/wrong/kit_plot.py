plot_magnitudes = plots.magnitude_curves
