plot_magnitudes = plt.figure()
