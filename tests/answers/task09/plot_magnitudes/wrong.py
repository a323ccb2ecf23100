# %% bar_of_means
# Loses: histograms
# Wrong: histograms. The bins leave out known samples. Make bins for
# all three groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      bins from -0.40 to 0.40
#   expected  bins that hold the known samples, from 9.88 to 13.85
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    for i, (g, l) in enumerate(zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown"))):
        ax.bar(i, g.mean().item(), label=l)
    ax.set_xlabel("group"); ax.set_ylabel("mean magnitude"); ax.legend()
    return ax

# %% bins_auto
# Loses: histograms
# Wrong: histograms. The histograms have different bins. Make the
# edges once, for all three groups, and give them to each.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  shared bins
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), bins="auto", alpha=.5, label=l, density=True)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% both
# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` is
# a tuple of 2, not the matplotlib `Axes` that it drew on.
# `plt.gca()` or `figure, axes = plt.subplots()` gives one.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   returned  a tuple of 2: (<Figure size 640x480 with 1 Axes> (a
#             Figure), <Axes: xlabel='feature magnitude',
#             ylabel='count'> (an Axes))
#   expected  the matplotlib `Axes` that it drew on
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return figure, axes

# %% both_unknown_joined
# Wrong: `plot_magnitudes` drew 2 histograms on the Axes that it
# returned. All three groups belong on these Axes, each with a
# histogram of its own.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend ['known', 'unknown']
#   expected  three histograms: bars, steps or stairs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    ax.hist(known.numpy(), edges, alpha=.5, label="known")
    ax.hist(torch.cat([known_unknown, unknown_unknown]).numpy(), edges, alpha=.5, label="unknown")
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% crash
# Wrong: `plot_magnitudes` crashed with AttributeError:
# Rectangle.set() got an unexpected keyword argument 'labels'. The
# last line below is where it happened.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, labels="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% curves
# Wrong: `plot_magnitudes` drew no histogram on the Axes that it
# returned. If you drew three, the bins of one hold no sample: let
# them reach from the smallest to the largest magnitude of all
# groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms: bars, steps or stairs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    axes = plots.magnitude_curves(known, known_unknown, unknown_unknown)
    return axes

# %% cut_bins
# Loses: histograms
# Wrong: histograms. The bins leave out known samples. Make bins for
# all three groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      bins from 0.00 to 5.00
#   expected  bins that hold the known samples, from 9.88 to 13.85
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, 5, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% different_counts
# Loses: histograms
# Wrong: histograms. The histograms have different bins. Make the
# edges once, for all three groups, and give them to each.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  shared bins
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=np.linspace(0, largest, 21), alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% ecdf_step
# Loses: histograms
# Wrong: histograms. The heights of the known histogram do not fit
# the magnitudes of these samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  counts, shares or densities of the known samples in
#             each bin
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.step(np.sort(g), np.arange(1, len(g) + 1) / len(g), label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% edges_of_known
# Loses: histograms
# Wrong: histograms. The bins leave out unknown unknown samples.
# Make bins for all three groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      bins from 0.00 to 7.70
#   expected  bins that hold the unknown unknown samples, from 7.24
#             to 11.07
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, known.max().item(), 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% empty_label
# Loses: labels
# Wrong: labels. The y axis has no label that can be read.
# `set_ylabel` gives it one.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("")
    axes.legend()
    return axes

# %% features_norm_again
# Wrong: `plot_magnitudes` crashed with IndexError: Dimension out of
# range (expected to be in range of [-1, 0], but got 1). Print the
# shape before that line: it has fewer dimensions.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    groups = [g.norm(dim=1) for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, torch.cat(groups).max().item(), 21)
    for g, l in zip(groups, ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.legend(); ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax

# %% figure
# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` is
# a Figure, not the matplotlib `Axes` that it drew on. `plt.gca()`
# or `figure, axes = plt.subplots()` gives one.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   returned  <Figure size 640x480 with 1 Axes> (a Figure)
#   expected  the matplotlib `Axes` that it drew on
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return figure

# %% fourth
# Loses: histograms
# Wrong: histograms. One of the 4 histograms fits none of the three
# groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for n, g in groups.items():
        axes.hist(g, bins=edges, label=n, histtype='step')
    axes.hist(torch.cat(list(groups.values())), bins=edges, histtype='step', label='all')
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% hist_overlap_only_last
# Wrong: `plot_magnitudes` drew 1 histogram on the Axes that it
# returned. All three groups belong on these Axes, each with a
# histogram of its own.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend ['unknown unknown']
#   expected  three histograms: bars, steps or stairs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.clear()
        ax.hist(g, edges, alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% hist_result
# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` is
# a tuple of 3, not the matplotlib `Axes` that it drew on.
# `plt.gca()` or `figure, axes = plt.subplots()` gives one.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   returned  a tuple of 3: (a NumPy array of shape (30,), float64,
#             a NumPy array of shape (31,), float64, a tuple of 30)
#   expected  the matplotlib `Axes` that it drew on
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    result = axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return result

# %% hist_then_own_min
# Loses: histograms
# Wrong: histograms. The histograms have different bins. Make the
# edges once, for all three groups, and give them to each.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  shared bins
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for n, g in groups.items():
        axes.hist(g, bins=np.linspace(g.min(), g.max(), 20), label=n, histtype='step')
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% inplace_sort
# Loses: histograms
# Wrong: histograms. The heights of the known histogram do not fit
# the magnitudes of these samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  counts, shares or densities of the known samples in
#             each bin
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    known /= 2
    known *= 2.5
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% inplace_sorted
# Loses: histograms
# Wrong: histograms.
# `plot_magnitudes(known, known_unknown, unknown_unknown)` changed
# its input `known`. Operations that end in `_`, `+=` and
# assignments to entries change a tensor in place.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  `known` stays as it was
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    known.copy_(known.sort().values)
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% kde_lines
# Wrong: `plot_magnitudes` drew no histogram on the Axes that it
# returned. If you drew three, the bins of one hold no sample: let
# them reach from the smallest to the largest magnitude of all
# groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms: bars, steps or stairs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    grid = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 200)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.plot(grid, np.exp(-0.5 * ((grid[:, None] - g.numpy()) / 0.3) ** 2).sum(1), label=l)
    ax.set_xlabel("magnitude"); ax.set_ylabel("density"); ax.legend()
    return ax

# %% kit_plot
# Wrong: `plot_magnitudes` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
plot_magnitudes = plots.magnitude_curves

# %% kku
# Loses: labels
# Wrong: labels. The legend has no entry for the known samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend ['K', 'KU', 'UU']
#   expected  known, known unknown, unknown unknown
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="K")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="KU")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="UU")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% known_twice
# Loses: histograms
# Wrong: histograms. The histogram that the legend calls unknown
# unknown shows the known samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  the unknown unknown samples under this label
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(known, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% label_kwarg_legend_overwritten
# Loses: labels
# Wrong: labels. The legend has no entry for the known samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend ['a', 'b', 'c']
#   expected  known, known unknown, unknown unknown
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.legend(["a", "b", "c"])
    ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax

# %% label_typo
# Loses: labels
# Wrong: labels. The legend has no entry for the unknown unknown
# samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend ['known', 'known unknown', 'unknown']
#   expected  known, known unknown, unknown unknown
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% labels_123
# Loses: labels
# Wrong: labels. The legend has no entry for the known samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend
#             ['group 1', 'known unknown', 'unknown unknown']
#   expected  known, known unknown, unknown unknown
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="group 1")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% labels_after_legend
# Loses: labels
# Wrong: labels. There is no legend that can be read.
# `axes.legend()` makes one, after the histograms.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  a legend with known, known unknown, unknown unknown
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    ax.legend()
    for g, name in zip(groups, names):
        ax.hist(g, edges, alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    return ax

# %% legend_digits
# Loses: labels
# Wrong: labels. The legend has no entry for the known samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend ['4, 5, 8, 9', '0, 2, 3, 7', '1, 6']
#   expected  known, known unknown, unknown unknown
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("4, 5, 8, 9", "0, 2, 3, 7", "1, 6")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.legend(); ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax

# %% legend_list_reversed
# Loses: labels
# Wrong: labels. The histogram that the legend calls known shows the
# unknown unknown samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  the known samples under this label
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g in (unknown_unknown, known_unknown, known):
        ax.hist(g.numpy(), edges, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend(["known", "known unknown", "unknown unknown"])
    return ax

# %% legend_overrides
# Loses: labels
# Wrong: labels. The histogram that the legend calls known shows the
# unknown unknown samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  the known samples under this label
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend(['unknown unknown', 'known unknown', 'known'])
    return axes

# %% mixed_labels_12
# Loses: labels
# Wrong: labels. The histogram that the legend calls known shows the
# known unknown samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  the known samples under this label
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% mixed_labels_23
# Loses: labels
# Wrong: labels. The histogram that the legend calls known unknown
# shows the unknown unknown samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  the known unknown samples under this label
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% mixed_legend_list
# Loses: labels
# Wrong: labels. The histogram that the legend calls known shows the
# known unknown samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  the known samples under this label
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5)
    axes.hist(known_unknown, bins=edges, alpha=0.5)
    axes.hist(unknown_unknown, bins=edges, alpha=0.5)
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend(['known unknown', 'known', 'unknown unknown'])
    return axes

# %% new_axes_returned
# Wrong: Nothing is drawn on the Axes that `plot_magnitudes`
# returned. After `plt.show()` or `plt.close()`, `plt.gca()` makes a
# new, empty one. Return the Axes that has the histograms.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  the matplotlib `Axes` with the three histograms
def plot_magnitudes(known, known_unknown, unknown_unknown):
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    plt.figure()
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        plt.hist(g.numpy(), edges, label=l, alpha=.5)
    plt.xlabel("magnitude"); plt.ylabel("count"); plt.legend()
    plt.show()
    plt.close()
    return plt.gca()

# %% no_legend
# Loses: labels
# Wrong: labels. There is no legend that can be read.
# `axes.legend()` makes one, after the histograms.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  a legend with known, known unknown, unknown unknown
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    return axes

# %% non_callable
# Wrong: `plot_magnitudes` is <Figure size 640x480 with 0 Axes>
# (type Figure). It must be a function: `def plot_magnitudes(...):`.
plot_magnitudes = plt.figure()

# %% none
# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)`
# returned nothing. Is a `return` missing?
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   returned  None
#   expected  the matplotlib `Axes` that it drew on
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()

# %% plt
# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` is
# a module, not the matplotlib `Axes` that it drew on. `plt.gca()`
# or `figure, axes = plt.subplots()` gives one.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   returned  the module matplotlib.pyplot (a module)
#   expected  the matplotlib `Axes` that it drew on
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return plt

# %% raises_stub
# Not attempted: `plot_magnitudes` is not written yet. Write it in
# its cell above, run that cell, then this one.
def plot_magnitudes(a, b, c):
    raise NotImplementedError()

# %% reversed
# Loses: histograms
# Wrong: histograms. The heights of the known histogram do not fit
# the magnitudes of these samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  counts, shares or densities of the known samples in
#             each bin
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.stairs(counts[::-1], edges, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% rotated
# Loses: labels
# Wrong: labels. The histogram that the legend calls known shows the
# unknown unknown samples.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  the known samples under this label
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="known")
    axes.hist(known, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% standardised
# Loses: histograms
# Wrong: histograms. The bins leave out known samples. Make bins for
# all three groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      bins from -4.00 to 4.00
#   expected  bins that hold the known samples, from 9.88 to 13.85
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    groups = [(g - g.mean()) / g.std() for g in groups]
    edges = np.linspace(-4, 4, 26)
    for g, name in zip(groups, names):
        ax.hist(g, edges, alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% standin
# Wrong: `plot_magnitudes` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.standins import plot_magnitudes

# %% standin_wrapper
# Wrong: `plot_magnitudes` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
def plot_magnitudes(a, b, c):
    return standins.plot_magnitudes(a, b, c)

# %% stub
# Not attempted: `plot_magnitudes` is not written yet. Write it in
# its cell above, run that cell, then this one.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    raise NotImplementedError()
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% subplots3
# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` is
# a NumPy array, not the matplotlib `Axes` that it drew on.
# `plt.gca()` or `figure, axes = plt.subplots()` gives one.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   returned  array([<Axes: xlabel='m', ylabel='n'>, <Axes:
#             xlabel='m', ylabel='n'>, <Axes:... (a NumPy array)
#   expected  the matplotlib `Axes` that it drew on
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, all_axes = plt.subplots(1, 3, sharex=True)
    for axes, (n, g) in zip(all_axes, groups.items()):
        axes.hist(g, bins=edges, label=n)
        axes.set(xlabel='m', ylabel='n')
        axes.legend()
    return all_axes

# %% subplots3_last
# Wrong: `plot_magnitudes` drew 1 histogram on the Axes that it
# returned. All three groups belong on these Axes, each with a
# histogram of its own.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend ['unknown unknown']
#   expected  three histograms: bars, steps or stairs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, all_axes = plt.subplots(1, 3, sharex=True)
    for axes, (n, g) in zip(all_axes, groups.items()):
        axes.hist(g, bins=edges, label=n)
        axes.set(xlabel='m', ylabel='n')
        axes.legend()
    return axes

# %% three_figures
# Wrong: `plot_magnitudes` drew 1 histogram on the Axes that it
# returned. All three groups belong on these Axes, each with a
# histogram of its own.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend ['unknown unknown']
#   expected  three histograms: bars, steps or stairs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    for n, g in groups.items():
        figure, axes = plt.subplots()
        axes.hist(g, bins=edges, label=n)
        axes.set(xlabel='m', ylabel='n')
        axes.legend()
    return axes

# %% twinx
# Wrong: `plot_magnitudes` drew 1 histogram on the Axes that it
# returned. All three groups belong on these Axes, each with a
# histogram of its own.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend ['known']
#   expected  three histograms: bars, steps or stairs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    ax.hist(known.numpy(), edges, label="known", alpha=.5)
    other = ax.twinx()
    other.hist(known_unknown.numpy(), edges, label="known unknown", alpha=.5, color="C1")
    other.hist(unknown_unknown.numpy(), edges, label="unknown unknown", alpha=.5, color="C2")
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend(); other.legend()
    return ax

# %% two
# Wrong: `plot_magnitudes` drew 2 histograms on the Axes that it
# returned. All three groups belong on these Axes, each with a
# histogram of its own.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   gave      the legend ['known', 'known unknown']
#   expected  three histograms: bars, steps or stairs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% two_data_third_label
# Loses: histograms
# Wrong: histograms. `plot_magnitudes` drew 2 histograms on the Axes
# that it returned. If you drew three, the bins of one hold no
# sample: let them reach from the smallest to the largest magnitude
# of all groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms: bars, steps or stairs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.plot([], [], label='unknown unknown')
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% undefined
# Not attempted: `plot_magnitudes` is not defined. Run the cell that
# defines it; if that cell is gone, write the definition into a new
# cell above this one.

# %% xlabel_assigned
# Loses: labels
# Wrong: labels. The x axis has no label that can be read.
# `set_xlabel` gives it one.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.xlabel = "magnitude"; ax.ylabel = "count"; ax.legend()
    return ax

# %% xlabel_twice
# Loses: labels
# Wrong: labels. The y axis has no label that can be read.
# `set_ylabel` gives it one.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.hist(g, edges, alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_xlabel("samples")
    ax.legend()
    return ax

# %% closed_then_gca
# Wrong: Nothing is drawn on the Axes that `plot_magnitudes`
# returned. After `plt.show()` or `plt.close()`, `plt.gca()` makes a
# new, empty one. Return the Axes that has the histograms.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  the matplotlib `Axes` with the three histograms
def plot_magnitudes(known, known_unknown, unknown_unknown):
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        plt.hist(g.numpy(), edges, label=l, alpha=.5)
    plt.xlabel("magnitude"); plt.ylabel("count"); plt.legend()
    plt.close()
    return plt.gca()

# %% unseen_axes
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: the Axes or the figure are invisible. Leave out
# `set_visible(False)`.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.set_visible(False)
    return ax

# %% unseen_axes_removed
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: the Axes are no longer on a figure. Return the Axes as they
# are, without `remove`.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.remove()
    return ax

# %% unseen_small_figure
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: the Axes or the figure have hardly any size. Look at
# `figsize`, and at the position of the Axes.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots(figsize=(.01, .01))
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% unseen_small_axes
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: the Axes or the figure have hardly any size. Look at
# `figsize`, and at the position of the Axes.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    ax = plt.figure().add_axes((.5, .5, 0, 0))
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% unseen_off_the_figure
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: the Axes or the figure have hardly any size. Look at
# `figsize`, and at the position of the Axes.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.set_position((2, 2, 1, 1))
    return ax

# %% unseen_bars
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: `visible=False` hides what is drawn. Leave that out.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, visible=False)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% unseen_alpha
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: neither bars nor lines have a colour. Look at `alpha`, at
# `linewidth`, and at the colours of faces and edges.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=0)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% unseen_lines
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: neither bars nor lines have a colour. Look at `alpha`, at
# `linewidth`, and at the colours of faces and edges.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, histtype="step", lw=0)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% unseen_no_face
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: neither bars nor lines have a colour. Look at `alpha`, at
# `linewidth`, and at the colours of faces and edges.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.stairs(np.histogram(g.numpy(), edges)[0], edges, color="none", label=l)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% unseen_white
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: what is drawn there has the colour of the ground, or is cut
# off, or something lies on it. Give each histogram a colour of its
# own, and draw nothing over it.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, color="white")
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% unseen_third_white
# Loses: histograms
# Wrong: histograms. Nobody can see 1 of the 3 histograms that
# `plot_magnitudes` drew: what is drawn there has the colour of the
# ground, or is cut off, or something lies on it. Give each
# histogram a colour of its own, and draw nothing over it.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, color={"known": "b", "known unknown": "r"}.get(l, "w"))
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% unseen_limits
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: the limits of the axes leave out most of what is drawn.
# Leave out `xlim` and `ylim`, or compute them from all three
# groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.set_xlim(100, 200)
    return ax

# %% unseen_known_limits
# Loses: histograms
# Wrong: histograms. Nobody can see 1 of the 3 histograms that
# `plot_magnitudes` drew: the limits of the axes leave out most of
# what is drawn. Leave out `xlim` and `ylim`, or compute them from
# all three groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.set_xlim(0, 9)
    return ax

# %% unseen_tops
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: the limits of the axes leave out most of what is drawn.
# Leave out `xlim` and `ylim`, or compute them from all three
# groups.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.set_ylim(0, .01)
    return ax

# %% unseen_clipped
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: what is drawn there has the colour of the ground, or is cut
# off, or something lies on it. Give each histogram a colour of its
# own, and draw nothing over it.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
import matplotlib.transforms
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        for bar in ax.hist(g.numpy(), edges, label=l)[2]:
            bar.set_clip_box(matplotlib.transforms.Bbox([[0, 0], [1, 1]]))
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% unseen_covered
# Wrong: Nobody can see the 3 histograms that `plot_magnitudes`
# drew: what is drawn there has the colour of the ground, or is cut
# off, or something lies on it. Give each histogram a colour of its
# own, and draw nothing over it.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  three histograms that can be seen
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.add_patch(plt.Rectangle((-99, -99), 999, 999, color="w", zorder=5))
    return ax

# %% unseen_axis_labels
# Loses: labels
# Wrong: labels. The x axis has no label that can be read.
# `set_xlabel` gives it one.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.set_axis_off()
    return ax

# %% unseen_legend
# Loses: labels
# Wrong: labels. There is no legend that can be read.
# `axes.legend()` makes one, after the histograms.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
#   expected  a legend with known, known unknown, unknown unknown
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.get_legend().set_visible(False)
    return ax

# %% unseen_white_label
# Loses: labels
# Wrong: labels. The x axis has no label that can be read.
# `set_xlabel` gives it one.
#   called    plot_magnitudes(known, known_unknown, unknown_unknown)
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.xaxis.label.set_color("white")
    return ax
