"""Shared work gives what one process alone gives, also where the second one fails."""

import subprocess
import sys
import textwrap

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks safely")


def run(program: str) -> str:
    """Run a program in a process of its own: the tests' workers have threads and never fork."""
    code = "import os, signal, threading, time\nfrom smartplan import sharing\n"
    # The machine of the tests may have a single core.
    code += "os.sched_getaffinity = lambda _: {0, 1}\n" + textwrap.dedent(program)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == ""
    return done.stdout


def test_the_results_come_in_order_from_two_processes() -> None:
    out = run("""
        def work(n):
            time.sleep(0.002)
            return n * n, os.getpid()
        done = sharing.share(work, range(50), worth_it=True)
        print([square for square, _ in done] == [n * n for n in range(50)])
        print(len({process for _, process in done}))
    """)
    assert out.split() == ["True", "2"]


@pytest.mark.parametrize(
    "failure", ["os._exit(3)", "os.kill(os.getpid(), signal.SIGKILL)", "raise ValueError"]
)
def test_what_the_second_process_fails_at_is_done_again(failure: str) -> None:
    out = run(f"""
        first = os.getpid()
        def work(n):
            time.sleep(0.002)
            if os.getpid() != first:
                {failure}
            return n
        print(sharing.share(work, range(50), worth_it=True) == list(range(50)))
    """)
    assert out.split() == ["True"]


def test_a_result_that_cannot_be_sent_is_worked_out_again() -> None:
    out = run("""
        done = sharing.share(lambda n: (time.sleep(0.002), lambda: n), range(20), worth_it=True)
        print([get() for _, get in done] == list(range(20)))
    """)
    assert out.split() == ["True"]


def test_an_error_is_raised_and_no_process_stays() -> None:
    out = run("""
        def work(n):
            time.sleep(0.002)
            raise KeyError(n)
        try:
            sharing.share(work, range(20), worth_it=True)
        except KeyError:
            print("raised")
        try:
            os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            print("alone")
    """)
    assert out.split() == ["raised", "alone"]


def test_the_second_process_ends_when_nobody_waits_for_it() -> None:
    out = run("""
        def work(n):
            time.sleep(0.05)
        if os.fork() == 0:
            sharing.Shared(work, range(2000), worth_it=True)
            os._exit(0)
        os.wait()
        print("left")
    """)
    # The pipe of the program's output stays open as long as any process of it lives.
    assert out.split() == ["left"]


_REASONS = {
    "thread": "threading.Thread(target=time.sleep, args=(1,), daemon=True).start()",
    "one core": "os.sched_getaffinity = lambda _: {0}",
    "no more processes": "os.fork = lambda: os.close(99)",
    "not worth it": "pass",
}


@pytest.mark.parametrize("reason", _REASONS)
def test_one_process_does_it_all_where_a_second_is_unsafe_or_of_no_use(reason: str) -> None:
    out = run(f"""
        {_REASONS[reason]}
        work = lambda n: (time.sleep(0.001), os.getpid())
        done = sharing.share(work, range(9), worth_it={reason != "not worth it"})
        print({{process for _, process in done}} == {{os.getpid()}})
    """)
    assert out.split() == ["True"]
