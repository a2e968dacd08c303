//! How long a mount lives. Its tasks end with it, wherever they are, and with them each timer and request that they wait
//! for: a page that it was taken out of is left as it was.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll, Waker};

use leptos::task::spawn_local;

/// How long a mount lives.
#[derive(Clone, Default)]
pub struct Lifetime(Rc<Inner>);

#[derive(Default)]
struct Inner {
    is_over: Cell<bool>,
    tasks: RefCell<Vec<Weak<Task>>>,
}

/// What is done. Boxed, so that the module holds the code around it once.
type Work = Pin<Box<dyn Future<Output = ()>>>;

struct Task {
    work: RefCell<Option<Work>>,
    is_over: Cell<bool>,
    waker: Cell<Option<Waker>>,
}

impl Lifetime {
    /// Does this, as long as the mount lives.
    pub fn spawn(&self, work: impl Future<Output = ()> + 'static) {
        self.run(Box::pin(work));
    }

    fn run(&self, work: Work) {
        if self.0.is_over.get() {
            return;
        }
        let task = Rc::new(Task {
            work: RefCell::new(Some(work)),
            is_over: Cell::new(false),
            waker: Cell::new(None),
        });
        {
            let mut tasks = self.0.tasks.borrow_mut();
            tasks.retain(|task| task.strong_count() > 0);
            tasks.push(Rc::downgrade(&task));
        }
        spawn_local(poll_fn(move |context| task.poll(context)));
    }

    /// It is over.
    pub fn end(&self) {
        self.0.is_over.set(true);
        for task in self.0.tasks.take() {
            if let Some(task) = task.upgrade() {
                task.end();
            }
        }
    }
}

impl Task {
    fn poll(&self, context: &mut Context<'_>) -> Poll<()> {
        self.waker.set(Some(context.waker().clone()));
        let mut work = self.work.borrow_mut();
        match work.as_mut() {
            Some(work) if !self.is_over.get() => work.as_mut().poll(context),
            _ => Poll::Ready(()),
        }
    }

    /// Gives up what it waits for now, and the task in a moment.
    fn end(&self) {
        self.is_over.set(true);
        // Not to be had while it is polled, which may be what brings the end: then that is the moment.
        let work = self
            .work
            .try_borrow_mut()
            .ok()
            .and_then(|mut work| work.take());
        drop(work);
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }
}
