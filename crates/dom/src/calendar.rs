//! Dates as the reader's language writes them: by the browser's `Intl`, and natively, for tests, in English.

use dateline_model::Minute;

/// How much of a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "28 Sep"
    Day,
    /// "28 Sep 2016"
    DayOfYear,
    /// "28 September"
    LongDay,
    /// "28 September 2016"
    LongDayOfYear,
    /// "Sep"
    Month,
    /// "Sep 2016"
    MonthOfYear,
    /// "September 2016"
    LongMonthOfYear,
    /// "2016"
    Year,
    /// "06:30"
    Clock,
}

#[cfg(target_arch = "wasm32")]
mod intl {
    use std::cell::RefCell;

    use wasm_bindgen::prelude::*;
    use web_sys::js_sys::JSON;

    use super::Form;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
        type Format;
        #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "DateTimeFormat")]
        fn new(locale: &str, options: &JsValue) -> Format;
        #[wasm_bindgen(method, js_name = formatRange)]
        fn format_range(this: &Format, from: f64, to: f64) -> String;
    }

    thread_local! {
        /// Making one takes longer than a frame has for all of its labels.
        static MADE: RefCell<Vec<(Form, Format)>> = const { RefCell::new(Vec::new()) };
    }

    pub fn written(form: Form, from: f64, to: f64) -> String {
        MADE.with_borrow_mut(|made| {
            if let Some((_, format)) = made.iter().find(|(held, _)| *held == form) {
                return format.format_range(from, to);
            }
            let format = Format::new(dateline_words::locale(), &options(form));
            let written = format.format_range(from, to);
            made.push((form, format));
            written
        })
    }

    fn options(form: Form) -> JsValue {
        let part = match form {
            Form::Day => r#""day":"numeric","month":"short"}"#,
            Form::DayOfYear => r#""day":"numeric","month":"short","year":"numeric"}"#,
            Form::LongDay => r#""day":"numeric","month":"long"}"#,
            Form::LongDayOfYear => r#""day":"numeric","month":"long","year":"numeric"}"#,
            Form::Month => r#""month":"short"}"#,
            Form::MonthOfYear => r#""month":"short","year":"numeric"}"#,
            Form::LongMonthOfYear => r#""month":"long","year":"numeric"}"#,
            Form::Year => r#""year":"numeric"}"#,
            Form::Clock => r#""hour":"2-digit","minute":"2-digit","hourCycle":"h23"}"#,
        };
        // Reports count by this calendar, whichever the reader's country keeps.
        JSON::parse(&[r#"{"timeZone":"UTC","calendar":"gregory","#, part].concat()).unwrap_or_default()
    }
}

/// A time, or a range from the day, month or year of one minute to that of another, both included.
#[cfg(target_arch = "wasm32")]
pub fn written(form: Form, from: Minute, to: Minute) -> String {
    intl::written(form, from.0 as f64 * 60_000.0, to.0 as f64 * 60_000.0)
}

/// A time, or a range from the day, month or year of one minute to that of another, both included.
#[cfg(not(target_arch = "wasm32"))]
pub fn written(form: Form, from: Minute, to: Minute) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let long = matches!(form, Form::LongDay | Form::LongDayOfYear | Form::LongMonthOfYear);
    let parts = |at: Minute| {
        let date = at.date();
        let month = MONTHS[usize::from(date.month) - 1];
        (date.day.to_string(), if long { month } else { &month[..3] }, date.year.to_string())
    };
    let ((day, month, year), (last_day, last_month, last_year)) = (parts(from), parts(to));
    let shares_month = (month, &year) == (last_month, &last_year);
    let with_year = |text: String, year: &str| format!("{text} {year}");
    match form {
        Form::Day | Form::LongDay if shares_month && day == last_day => format!("{day} {month}"),
        Form::Day | Form::LongDay if shares_month => format!("{day}–{last_day} {month}"),
        Form::Day | Form::LongDay => format!("{day} {month} – {last_day} {last_month}"),
        Form::DayOfYear | Form::LongDayOfYear => {
            let short = if long { Form::LongDay } else { Form::Day };
            if year == last_year {
                with_year(written(short, from, to), &year)
            } else {
                let own = |at: Minute, year: &str| with_year(written(short, at, at), year);
                format!("{} – {}", own(from, &year), own(to, &last_year))
            }
        }
        Form::Month => month.to_owned(),
        Form::MonthOfYear | Form::LongMonthOfYear if shares_month => format!("{month} {year}"),
        Form::MonthOfYear | Form::LongMonthOfYear if year == last_year => format!("{month}–{last_month} {year}"),
        Form::MonthOfYear | Form::LongMonthOfYear => format!("{month} {year} – {last_month} {last_year}"),
        Form::Year if year == last_year => year,
        Form::Year => format!("{year}–{last_year}"),
        Form::Clock => {
            let (hour, minute) = from.clock();
            format!("{hour:02}:{minute:02}")
        }
    }
}
