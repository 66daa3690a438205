pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk

// Every state of the components on one sheet.
Window {
    id: root

    width: 1080
    height: 1920
    visible: true
    color: Theme.paper

    component Caption: Txt {
        token: "label"
        font.weight: 500
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
    }

    component Cell: Column {
        id: cell

        required property string caption
        default property alias content: place.data
        property int cellHeight: Theme.dp(96)

        width: Theme.dp(323)
        spacing: Theme.dp(6)

        Item {
            id: place

            width: parent.width
            height: cell.cellHeight
        }

        Caption {
            width: parent.width
            text: cell.caption
        }
    }

    component Section: Txt {
        token: "bodyL"
        font.weight: 800
    }

    Wash {
        reach: Theme.dp(200)
    }

    BrandLine {
        compact: true
        x: Theme.margin
        y: Theme.dp(32)
    }

    Txt {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.dp(36)
        token: "bodyL"
        color: Theme.ink2
        text: "Состояния"
    }

    Column {
        x: Theme.margin
        y: Theme.dp(108)
        width: root.width - 2 * Theme.margin
        spacing: Theme.dp(12)

        Section {
            text: "Главная кнопка"
        }

        Grid {
            columns: 3
            columnSpacing: Theme.dp(16)
            rowSpacing: Theme.dp(14)

            Cell {
                caption: "обычное"
                PrimaryButton {
                    anchors.fill: parent
                    text: "К заказу"
                }
            }
            Cell {
                caption: "нажато"
                PrimaryButton {
                    anchors.fill: parent
                    text: "К заказу"
                    down: true
                }
            }
            Cell {
                caption: "фокус"
                PrimaryButton {
                    anchors.fill: parent
                    text: "К заказу"
                    ringShown: true
                }
            }
            Cell {
                caption: "выключено, ждёт выбора"
                PrimaryButton {
                    anchors.fill: parent
                    text: "Выберите хлеб"
                    available: false
                }
            }
            Cell {
                caption: "ждёт ответа"
                PrimaryButton {
                    anchors.fill: parent
                    text: "К заказу"
                    busy: true
                }
            }
            Cell {
                caption: "ошибка"
                PrimaryButton {
                    anchors.fill: parent
                    text: "К заказу"
                    failed: true
                }
            }
        }

        Item {
            width: 1
            height: 1
        }

        Section {
            text: "Вторая и тихая"
        }

        Row {
            spacing: Theme.dp(16)

            Cell {
                cellHeight: Theme.dp(80)
                caption: "вторая"
                SecondaryButton {
                    anchors.fill: parent
                    text: "Обычная"
                }
            }
            Cell {
                cellHeight: Theme.dp(80)
                caption: "нажато"
                SecondaryButton {
                    anchors.fill: parent
                    text: "Нажата"
                    down: true
                }
            }
            Cell {
                cellHeight: Theme.dp(80)
                caption: "тихая, фокус"
                TonalButton {
                    anchors.fill: parent
                    text: "Применить"
                    ringShown: true
                }
            }
        }

        Item {
            width: 1
            height: 1
        }

        Section {
            text: "Вариант в группе"
        }

        Grid {
            columns: 3
            columnSpacing: Theme.dp(16)
            rowSpacing: Theme.dp(14)

            Cell {
                cellHeight: Theme.dp(88)
                caption: "один из, не выбран"
                OptionRow {
                    anchors.fill: parent
                    text: "Двойная"
                    delta: "+40 ₽"
                }
            }
            Cell {
                cellHeight: Theme.dp(88)
                caption: "один из, выбран"
                OptionRow {
                    anchors.fill: parent
                    text: "Порция"
                    delta: "входит"
                    chosen: true
                }
            }
            Cell {
                cellHeight: Theme.dp(88)
                caption: "несколько, выбран, фокус"
                OptionRow {
                    anchors.fill: parent
                    text: "Фасоль"
                    delta: "+40 ₽"
                    chosen: true
                    several: true
                    ringShown: true
                }
            }
            Cell {
                cellHeight: Theme.dp(88)
                caption: "нажато"
                OptionRow {
                    anchors.fill: parent
                    text: "Перец"
                    delta: "0 ₽"
                    several: true
                    down: true
                }
            }
            Cell {
                cellHeight: Theme.dp(88)
                caption: "закончилось"
                OptionRow {
                    anchors.fill: parent
                    text: "Сало"
                    delta: "нет"
                    several: true
                    soldOut: true
                }
            }
            Cell {
                cellHeight: Theme.dp(88)
                caption: "надо выбрать"
                OptionRow {
                    anchors.fill: parent
                    text: "Хлеб"
                    failed: true
                }
            }
        }

        Item {
            width: 1
            height: 1
        }

        Section {
            text: "Карточка блюда"
        }

        Grid {
            columns: 4
            columnSpacing: Theme.dp(24)
            rowSpacing: Theme.dp(14)

            component Card: DishCard {
                width: Theme.dp(232); height: Theme.dp(274)
                name: "Сырники"
                picture: "syrniki"
                price: "320 ₽"
                compact: true
            }

            Cell {
                width: Theme.dp(232)
                cellHeight: Theme.dp(274)
                caption: "обычное"
                Card {}
            }
            Cell {
                width: Theme.dp(232)
                cellHeight: Theme.dp(274)
                caption: "нажато"
                Card {
                    down: true
                }
            }
            Cell {
                width: Theme.dp(232)
                cellHeight: Theme.dp(274)
                caption: "фокус"
                Card {
                    ringShown: true
                }
            }
            Cell {
                width: Theme.dp(232)
                cellHeight: Theme.dp(274)
                caption: "в заказе"
                Card {
                    quantity: 2
                }
            }
            Cell {
                width: Theme.dp(232)
                cellHeight: Theme.dp(274)
                caption: "нет сегодня"
                Card {
                    soldOut: true
                    hasSimilar: true
                }
            }
            Cell {
                width: Theme.dp(232)
                cellHeight: Theme.dp(274)
                caption: "загрузка"
                Card {
                    loading: true
                }
            }
            Cell {
                width: Theme.dp(232)
                cellHeight: Theme.dp(274)
                caption: "без картинки"
                Card {
                    picture: ""
                }
            }
            Column {
                width: Theme.dp(232)
                spacing: Theme.dp(20)

                Cell {
                    width: parent.width
                    cellHeight: Theme.dp(80)
                    caption: "счётчик, край"
                    Stepper {
                        anchors.fill: parent
                        value: 1
                        least: 1
                    }
                }
                Cell {
                    width: parent.width
                    cellHeight: Theme.dp(80)
                    caption: "больше нет"
                    Stepper {
                        anchors.fill: parent
                        value: 9
                        canGrow: false
                    }
                }
            }
        }

        Section {
            text: "Сообщения"
        }

        Toast {
            width: parent.width
            text: "Медовик убран"
            action: "Вернуть"
        }
    }
}
