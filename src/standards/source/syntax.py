from standards.source.advice import finding
def explain(document, problem):
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    document.diagnostics.append(finding("Y008", str(problem.problem), document.between(mark.index, mark.index+1)))
