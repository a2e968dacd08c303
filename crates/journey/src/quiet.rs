//! Quiet hours that are suggested for the cut-over, by the customer's own clock.

/// A quiet hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuietHour {
    /// 11 pm today.
    Tonight,
    /// 7 am tomorrow.
    TomorrowMorning,
    /// 11 pm tomorrow.
    TomorrowNight,
}

/// The hour of the night at which most businesses are closed.
const NIGHT: u32 = 23;
/// An hour before most businesses open.
const MORNING: u32 = 7;

impl QuietHour {
    /// All of them, the nearest first.
    pub const ALL: [Self; 3] = [Self::Tonight, Self::TomorrowMorning, Self::TomorrowNight];

    /// How many days from today, and at which hour.
    pub fn at(self) -> (u32, u32) {
        match self {
            Self::Tonight => (0, NIGHT),
            Self::TomorrowMorning => (1, MORNING),
            Self::TomorrowNight => (1, NIGHT),
        }
    }

    /// Those that are offered at this hour of the day: an hour at least is left, as Meta's window comes
    /// before.
    pub fn offered(hour: u32) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |quiet| {
            let (days, at) = quiet.at();
            days > 0 || hour + 1 < at
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tonight_is_offered_while_there_is_time() {
        for hour in 0..24 {
            let offered: Vec<_> = QuietHour::offered(hour).collect();
            assert_eq!(offered.contains(&QuietHour::Tonight), hour < 22, "{hour}");
            assert!(offered.contains(&QuietHour::TomorrowMorning));
        }
    }

    #[test]
    fn the_nearest_comes_first() {
        let hours = QuietHour::ALL.map(|quiet| quiet.at());
        assert!(hours.is_sorted());
    }
}
