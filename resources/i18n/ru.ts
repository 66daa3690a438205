<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>Restaurant</source>
        <translation>Ресторан</translation>
    </message>
    <message>
        <source>Restaurant&apos;s code</source>
        <translation>Код ресторана</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Установка</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Работает с</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Без перерыва</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>see its files</source>
        <translation>см. её файлы</translation>
    </message>
    <message numerus="yes">
        <source>%n libraries and their licences</source>
        <translation>
            <numerusform>%n библиотека и её лицензия</numerusform>
            <numerusform>%n библиотеки и их лицензии</numerusform>
            <numerusform>%n библиотек и их лицензии</numerusform>
        </translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Свободно на диске</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>Clock against the till&apos;s</source>
        <translation>Часы против кассы</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>спрашиваем</translation>
    </message>
    <message>
        <source>the till does not say</source>
        <translation>касса не говорит</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>совпадают</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>вперёд на %1</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>отстают на %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About this kiosk</source>
        <translation>О киоске</translation>
    </message>
    <message>
        <source>A purchase is on its way: the kiosk restarts as soon as it is settled</source>
        <translation>Идёт покупка: киоск перезапустится, как только она закончится</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Этот киоск</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапустить</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
</context>
<context>
    <name>AccessSheet</name>
    <message>
        <source>How to show the screen</source>
        <translation>Как показывать экран</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>text size</comment>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупный</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Самый крупный</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>colours</comment>
        <translation>Обычные</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Чёрное на белом</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Белое на чёрном</translation>
    </message>
    <message>
        <source>Read the screen aloud</source>
        <translation>Читать экран вслух</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Меньше движения</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>По одному вопросу</translation>
    </message>
    <message>
        <source>Everything within low reach</source>
        <translation>Всё управление внизу</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>AnswerButtons</name>
    <message>
        <source>Pay in full</source>
        <translation>Оплатить всё</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Другой способ</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Отменить заказ</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>Коснитесь, чтобы начать</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>You can hold your guest card to the reader at any moment</source>
        <translation>Карту гостя можно приложить в любой момент</translation>
    </message>
</context>
<context>
    <name>AttractWords</name>
    <message>
        <source>Order here</source>
        <translation>Закажите здесь</translation>
    </message>
    <message>
        <source>The tea is on. Take your time</source>
        <translation>Чай уже кипит. Выбирайте не спеша</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>New</source>
        <translation>Новинка</translation>
    </message>
    <message>
        <source>Popular</source>
        <translation>Хит</translation>
    </message>
    <message>
        <source>Spicy</source>
        <translation>Острое</translation>
    </message>
    <message>
        <source>Vegan</source>
        <translation>Веган</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n блюдо</numerusform>
            <numerusform>%n блюда</numerusform>
            <numerusform>%n блюд</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>Fix the order</source>
        <translation>Исправьте заказ</translation>
    </message>
    <message>
        <source>Please order at the counter</source>
        <translation>Закажите на кассе</translation>
    </message>
    <message>
        <source>1 portion</source>
        <translation>1 порция</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 по %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
    <message>
        <source>Something else?</source>
        <translation>Возьмёте ещё что-нибудь?</translation>
    </message>
    <message>
        <source>Goes well with %1</source>
        <translation>К блюду «%1» берут</translation>
    </message>
    <message>
        <source>Sold out. Please remove it</source>
        <translation>Закончилось, уберите из заказа</translation>
    </message>
    <message>
        <source>Not that many left</source>
        <translation>Столько уже нет</translation>
    </message>
    <message>
        <source>Something in it has sold out. Please choose again</source>
        <translation>Часть состава закончилась, выберите заново</translation>
    </message>
    <message>
        <source>Please choose again</source>
        <translation>Выберите ещё раз</translation>
    </message>
</context>
<context>
    <name>BasketAside</name>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Спасибо, не нужно</translation>
    </message>
</context>
<context>
    <name>BasketBar</name>
    <message>
        <source>Choose something</source>
        <translation>Выберите блюда</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>К заказу</translation>
    </message>
</context>
<context>
    <name>BasketLineRow</name>
    <message>
        <source>was %1</source>
        <translation>было %1</translation>
    </message>
</context>
<context>
    <name>BasketPanel</name>
    <message>
        <source>Your order</source>
        <translation>Ваш заказ</translation>
    </message>
    <message>
        <source>Choose something</source>
        <translation>Выберите блюда</translation>
    </message>
    <message>
        <source>Goes with it</source>
        <translation>С этим берут</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>К заказу</translation>
    </message>
</context>
<context>
    <name>BasketScreen</name>
    <message>
        <source>Your order</source>
        <translation>Ваш заказ</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Спасибо, не нужно</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Здесь пока пусто</translation>
    </message>
    <message>
        <source>Choose something, and it will appear here</source>
        <translation>Выберите что-нибудь, и оно появится здесь</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>To the menu</source>
        <translation>К меню</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Оформить</translation>
    </message>
</context>
<context>
    <name>ButtonStates</name>
    <message>
        <source>The way forward</source>
        <translation>Главная кнопка</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>К заказу</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>waits for a choice</source>
        <translation>выключено, ждёт выбора</translation>
    </message>
    <message>
        <source>Choose bread</source>
        <translation>Выберите хлеб</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>ждёт ответа</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>goes on, with a sum</source>
        <translation>с суммой</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>goes on, with an arrow</source>
        <translation>со стрелкой</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Оформить</translation>
    </message>
    <message>
        <source>The second way</source>
        <translation>Вторая кнопка</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>Другой способ</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Спросить ещё раз</translation>
    </message>
    <message>
        <source>A small step</source>
        <translation>Малый шаг</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>The way nobody needs to notice</source>
        <translation>Тихая кнопка</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>a word in the content</source>
        <translation>слово среди текста</translation>
    </message>
    <message>
        <source>Whole dish</source>
        <translation>Весь состав</translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>CheckingScreen</name>
    <message>
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>Ещё минуту</translation>
    </message>
</context>
<context>
    <name>ChoiceStates</name>
    <message>
        <source>Option of a group</source>
        <translation>Вариант в группе</translation>
    </message>
    <message>
        <source>one of, not chosen</source>
        <translation>один из, не выбран</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Двойная</translation>
    </message>
    <message>
        <source>one of, chosen</source>
        <translation>один из, выбран</translation>
    </message>
    <message>
        <source>A spoonful</source>
        <translation>Порция</translation>
    </message>
    <message>
        <source>included</source>
        <translation>входит</translation>
    </message>
    <message>
        <source>several, chosen, keypad focus</source>
        <translation>несколько, выбран, фокус</translation>
    </message>
    <message>
        <source>Beans</source>
        <translation>Фасоль</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>Pepper</source>
        <translation>Перец</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message>
        <source>Salo</source>
        <translation>Сало</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>must be chosen</source>
        <translation>надо выбрать</translation>
    </message>
    <message>
        <source>Bread</source>
        <translation>Хлеб</translation>
    </message>
    <message>
        <source>Title of a group</source>
        <translation>Заголовок группы</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>выберите одно</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Выбрано</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>Please choose one</source>
        <translation>Выберите что-нибудь одно</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Плашка</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>Stepper</source>
        <translation>Счётчик</translation>
    </message>
    <message>
        <source>plus pressed</source>
        <translation>нажат плюс</translation>
    </message>
    <message>
        <source>no less</source>
        <translation>меньше нельзя</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>больше нет</translation>
    </message>
    <message>
        <source>removes the last</source>
        <translation>уберёт последнее</translation>
    </message>
    <message>
        <source>in a card</source>
        <translation>в карточке</translation>
    </message>
    <message>
        <source>Choice of a combo</source>
        <translation>Выбор в комбо</translation>
    </message>
    <message>
        <source>Syrniki</source>
        <translation>Сырники</translation>
    </message>
</context>
<context>
    <name>CleaningPage</name>
    <message>
        <source>Wipe the screen</source>
        <translation>Протереть экран</translation>
    </message>
    <message>
        <source>Touches do nothing for this long, then guests have the screen again</source>
        <translation>Столько времени касания не действуют. Потом экран снова у гостей</translation>
    </message>
    <message>
        <source>To sign in sooner</source>
        <translation>Чтобы войти раньше</translation>
    </message>
    <message>
        <source>Tap the upper corners as you did before, then type your PIN</source>
        <translation>Коснитесь верхних углов, как при входе, и введите PIN</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Все действия</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>Please order at the counter</source>
        <translation>Сейчас заказ примут на кассе</translation>
    </message>
    <message>
        <source>Please come again a little later</source>
        <translation>Загляните чуть позже</translation>
    </message>
    <message>
        <source>See you tomorrow</source>
        <translation>Ждём вас завтра</translation>
    </message>
    <message>
        <source>We are cleaning the kiosk</source>
        <translation>Моем киоск</translation>
    </message>
    <message>
        <source>The kiosk is having a short break</source>
        <translation>У киоска короткий перерыв</translation>
    </message>
    <message>
        <source>We are setting the kiosk up</source>
        <translation>Настраиваем киоск</translation>
    </message>
    <message>
        <source>The kitchen is closed now</source>
        <translation>Кухня сейчас закрыта</translation>
    </message>
    <message>
        <source>We are closed for today</source>
        <translation>На сегодня мы закрылись</translation>
    </message>
    <message>
        <source>The kiosk will be back at %1</source>
        <translation>Киоск вернётся в %1</translation>
    </message>
    <message>
        <source>The kiosk will be back soon</source>
        <translation>Киоск скоро вернётся</translation>
    </message>
    <message>
        <source>The kiosk is not taking orders now</source>
        <translation>Киоск сейчас не принимает заказы</translation>
    </message>
</context>
<context>
    <name>ClosedSign</name>
    <message>
        <source>Break</source>
        <translation>Перерыв</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>The kiosk is closed</source>
        <translation>Киоск закрыт</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Закрыть киоск</translation>
    </message>
    <message>
        <source>Whoever is paying is not disturbed; the next guest reads this</source>
        <translation>Кто уже платит, доплатит спокойно. Остальные прочитают это</translation>
    </message>
    <message>
        <source>The kiosk&apos;s database does not answer: nothing has changed</source>
        <translation>База киоска не отвечает: ничего не изменилось</translation>
    </message>
    <message>
        <source>For how long?</source>
        <translation>На сколько?</translation>
    </message>
    <message>
        <source>In Russian</source>
        <translation>По-русски</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>По-английски</translation>
    </message>
    <message>
        <source>What guests read</source>
        <translation>Что прочитают гости</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Все действия</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Открыть киоск</translation>
    </message>
</context>
<context>
    <name>CodeCells</name>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
</context>
<context>
    <name>CodeScreen</name>
    <message>
        <source>Enter the code we sent</source>
        <translation>Введите код из СМС</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>You can ask for a new code in</source>
        <translation>Новый код можно запросить через</translation>
    </message>
    <message>
        <source>New code in</source>
        <translation>Новый код через</translation>
    </message>
    <message>
        <source>The code works for another</source>
        <translation>Код действует ещё</translation>
    </message>
    <message>
        <source>No message yet?</source>
        <translation>СМС ещё нет?</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Прислать ещё раз</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Изменить номер</translation>
    </message>
</context>
<context>
    <name>Combo</name>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · шаг %2 из %3</translation>
    </message>
    <message>
        <source>Done, add it</source>
        <translation>Готово, в заказ</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Дальше: %1</translation>
    </message>
    <message>
        <source>you save %1</source>
        <translation>выгода %1</translation>
    </message>
</context>
<context>
    <name>ComboCard</name>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
</context>
<context>
    <name>ComboScreen</name>
    <message>
        <source>Change what is in it</source>
        <translation>Изменить состав</translation>
    </message>
</context>
<context>
    <name>ComponentsPage</name>
    <message>
        <source>What it is made of</source>
        <translation>Из чего он сделан</translation>
    </message>
    <message>
        <source>Library and licence</source>
        <translation>Библиотека и лицензия</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>ConfirmCancelSheet</name>
    <message>
        <source>Cancel the order?</source>
        <translation>Отменить заказ?</translation>
    </message>
    <message>
        <source>The dishes will be removed, you can begin again at any moment</source>
        <translation>Блюда уберём, начать заново можно в любой момент</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Оставить заказ</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Отменить заказ</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>Осталась %n секунда</numerusform>
            <numerusform>Осталось %n секунды</numerusform>
            <numerusform>Осталось %n секунд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coupon</name>
    <message>
        <source>%1 off, %2 at most</source>
        <translation>Скидка %1, не больше %2</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>Скидка %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Применён</translation>
    </message>
    <message>
        <source>if you pay at the counter</source>
        <translation>при оплате на кассе</translation>
    </message>
    <message>
        <source>one coupon per order</source>
        <translation>один купон на заказ</translation>
    </message>
    <message>
        <source>not for this order</source>
        <translation>не к этому заказу</translation>
    </message>
    <message>
        <source>for a larger order</source>
        <translation>для заказа побольше</translation>
    </message>
    <message>
        <source>the till did not take it</source>
        <translation>касса его не приняла</translation>
    </message>
    <message>
        <source>Tap to take it off</source>
        <translation>Коснитесь, чтобы убрать</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Купон</translation>
    </message>
    <message>
        <source>Coupon: %1</source>
        <translation>Купон: %1</translation>
    </message>
    <message>
        <source>The coupon takes off another sum</source>
        <translation>По купону другая скидка</translation>
    </message>
    <message>
        <source>With the coupon it is %1, not %2</source>
        <translation>С купоном получается %1, а&#xa0;не&#xa0;%2</translation>
    </message>
    <message>
        <source>Nothing was charged. The coupon gives %1, not %2</source>
        <translation>Деньги не списаны. Скидка по купону %1, а&#xa0;не&#xa0;%2</translation>
    </message>
    <message>
        <source>Nothing was charged. Without it you pay %1</source>
        <translation>Деньги не списаны. Без него к оплате %1</translation>
    </message>
    <message>
        <source>Pay without it · %1</source>
        <translation>Оплатить без купона · %1</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Оплатить %1</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>until the shift ends</source>
        <translation>до конца смены</translation>
    </message>
    <message>
        <source>until taken back</source>
        <translation>пока не вернут</translation>
    </message>
    <message>
        <source>Nothing is stopped on this kiosk</source>
        <translation>На этом киоске ничего не остановлено</translation>
    </message>
    <message numerus="yes">
        <source>%n dish(es) stopped on this kiosk only</source>
        <translation>
            <numerusform>%n блюдо остановлено только на этом киоске</numerusform>
            <numerusform>%n блюда остановлены только на этом киоске</numerusform>
            <numerusform>%n блюд остановлено только на этом киоске</numerusform>
        </translation>
    </message>
    <message>
        <source>The till is told too, so the whole restaurant stops selling it</source>
        <translation>Касса узнает об этом тоже: блюдо перестанет продавать весь ресторан</translation>
    </message>
    <message>
        <source>Only on this kiosk. For the whole restaurant, use the stop list of the till</source>
        <translation>Только на этом киоске. Для всего ресторана есть стоп-лист кассы</translation>
    </message>
    <message numerus="yes">
        <source>%n portion(s) left</source>
        <translation>
            <numerusform>Осталась %n порция</numerusform>
            <numerusform>Осталось %n порции</numerusform>
            <numerusform>Осталось %n порций</numerusform>
        </translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Продаётся</translation>
    </message>
    <message>
        <source>Only on this kiosk</source>
        <translation>Только на этом киоске</translation>
    </message>
    <message>
        <source>Sold out at the till</source>
        <translation>Закончилось на кассе</translation>
    </message>
    <message>
        <source>What belongs to it is sold out</source>
        <translation>Закончилось то, что в него входит</translation>
    </message>
    <message>
        <source>%1, in combos</source>
        <translation>%1, в составе комбо</translation>
    </message>
    <message>
        <source>%1 is sold out, at the till too</source>
        <translation>%1: продажа остановлена, на кассе тоже</translation>
    </message>
    <message>
        <source>%1 is sold out on this kiosk</source>
        <translation>%1: продажа на этом киоске остановлена</translation>
    </message>
    <message>
        <source>%1 is sold out on this kiosk only: the till did not take it. Stop it there</source>
        <translation>%1: остановлено только на этом киоске, касса не приняла. Остановите там</translation>
    </message>
    <message>
        <source>%1 is on sale again</source>
        <translation>%1: снова продаётся</translation>
    </message>
    <message>
        <source>%1 is on sale again, at the till too</source>
        <translation>%1: снова продаётся, на кассе тоже</translation>
    </message>
    <message>
        <source>%1 is still sold out at the till: put it back there</source>
        <translation>%1: на кассе всё ещё остановлено, верните там</translation>
    </message>
    <message>
        <source>%1 stays as it was: the kiosk&apos;s database does not answer</source>
        <translation>%1: всё осталось как было, база киоска не отвечает</translation>
    </message>
    <message numerus="yes">
        <source>%n more dish(es): type a name or a code</source>
        <translation>
            <numerusform>Ещё %n блюдо: введите название или код</numerusform>
            <numerusform>Ещё %n блюда: введите название или код</numerusform>
            <numerusform>Ещё %n блюд: введите название или код</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Уборка</translation>
    </message>
    <message>
        <source>Short break</source>
        <translation>Короткий перерыв</translation>
    </message>
    <message>
        <source>Repair or set-up</source>
        <translation>Ремонт или настройка</translation>
    </message>
    <message>
        <source>The kitchen is closed</source>
        <translation>Кухня закрыта</translation>
    </message>
    <message>
        <source>Closed for today</source>
        <translation>Закрыто на сегодня</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>Until opened</source>
        <translation>Пока не откроют</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 минут</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 минут</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 часа</translation>
    </message>
    <message>
        <source>It stays closed, also over a restart, until somebody opens it here</source>
        <translation>Закрыт, пока его не откроют здесь, перезапуск этого не меняет</translation>
    </message>
    <message>
        <source>It opens by itself at %1</source>
        <translation>Откроется сам в %1</translation>
    </message>
    <message>
        <source>Write what guests read</source>
        <translation>Напишите для гостей</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Выберите причину</translation>
    </message>
    <message>
        <source>Closed since %1, %2</source>
        <translation>Закрыт с %1, %2</translation>
    </message>
    <message>
        <source>opens at %1</source>
        <translation>откроется в %1</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 секунд</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 минута</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 минуты</translation>
    </message>
    <message>
        <source>By card, the till&apos;s terminal</source>
        <translation>Картой, терминал кассы</translation>
    </message>
    <message>
        <source>By card, the kiosk&apos;s terminal</source>
        <translation>Картой, терминал киоска</translation>
    </message>
    <message>
        <source>By QR code</source>
        <translation>По QR-коду</translation>
    </message>
    <message>
        <source>Sent to the counter</source>
        <translation>Отправлено на кассу</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n заказ</numerusform>
            <numerusform>%n заказа</numerusform>
            <numerusform>%n заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n возврат</numerusform>
            <numerusform>%n возврата</numerusform>
            <numerusform>%n возвратов</numerusform>
        </translation>
    </message>
    <message>
        <source>The till does not answer; these are the kiosk&apos;s own records</source>
        <translation>Касса не отвечает, это собственные записи киоска</translation>
    </message>
    <message>
        <source>Asking the till</source>
        <translation>Спрашиваем кассу</translation>
    </message>
    <message>
        <source>No shift is open at the till</source>
        <translation>На кассе нет открытой смены</translation>
    </message>
    <message>
        <source>Sold on this kiosk</source>
        <translation>Продано на этом киоске</translation>
    </message>
    <message>
        <source>Sold on this kiosk since %1</source>
        <translation>Продано на этом киоске с %1</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Ресторан</translation>
    </message>
    <message>
        <source>Cash server</source>
        <translation>Кассовый сервер</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Станция</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Кассир</translation>
    </message>
    <message>
        <source>Business date</source>
        <translation>Кассовый день</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Смена</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>Открыта с</translation>
    </message>
    <message>
        <source>Paid here</source>
        <translation>Оплачено здесь</translation>
    </message>
    <message>
        <source>Paid with points as well</source>
        <translation>И бонусами</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Не завершено</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>works</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>ещё не понадобилось</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>нет связи</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>не работает</translation>
    </message>
    <message>
        <source>It was unplugged: plug it in again</source>
        <translation>Устройство отключили: вставьте кабель</translation>
    </message>
    <message>
        <source>There is nothing %1: check its cable and its power</source>
        <translation>Не найдено %1: проверьте кабель и питание</translation>
    </message>
    <message>
        <source>The settings name another one than %1: run the wizard</source>
        <translation>Подключено %1, а в настройках другое: запустите мастер настройки</translation>
    </message>
    <message>
        <source>The kiosk may not use %1: call your dealer</source>
        <translation>Киоску нельзя пользоваться %1: позвоните дилеру</translation>
    </message>
    <message>
        <source>Another program uses %1: restart the machine</source>
        <translation>%1 занято другой программой: перезагрузите компьютер</translation>
    </message>
    <message>
        <source>%1 does not answer: is it on, and is its cable in?</source>
        <translation>%1 не отвечает: включён ли он, вставлен ли кабель?</translation>
    </message>
    <message>
        <source>The service %1 does not run: restart the machine</source>
        <translation>Служба %1 не запущена: перезагрузите компьютер</translation>
    </message>
    <message>
        <source>%1 is not installed: call your dealer</source>
        <translation>%1 не установлено: позвоните дилеру</translation>
    </message>
    <message>
        <source>%1 cannot be heard: check the sound card</source>
        <translation>%1 не слышно: проверьте звуковую карту</translation>
    </message>
    <message>
        <source>%1 is something else: run the wizard</source>
        <translation>%1 — другое устройство: запустите мастер настройки</translation>
    </message>
    <message>
        <source>%1 cannot be set up like this: run the wizard</source>
        <translation>%1 так не настроить: запустите мастер настройки</translation>
    </message>
    <message>
        <source>There is no window it could type into: restart the kiosk</source>
        <translation>Нет окна для ввода: перезапустите киоск</translation>
    </message>
    <message>
        <source>It is out of paper: put in a new roll</source>
        <translation>Бумага закончилась: вставьте новый рулон</translation>
    </message>
    <message>
        <source>Its cover is open: close it</source>
        <translation>Крышка открыта: закройте её</translation>
    </message>
    <message>
        <source>It reports a fault: free the cutter, switch it off and on</source>
        <translation>Сообщает о неполадке: освободите нож, выключите и включите</translation>
    </message>
    <message>
        <source>Somebody else has used it: see “What is wrong”</source>
        <translation>Им пользовался кто-то ещё: смотрите «Что не так»</translation>
    </message>
    <message>
        <source>Its driver made a mistake: send the log to your dealer</source>
        <translation>Ошибка в драйвере: отправьте журнал дилеру</translation>
    </message>
    <message>
        <source>The kiosk has let it go: restart the kiosk</source>
        <translation>Киоск отпустил его: перезапустите киоск</translation>
    </message>
    <message>
        <source>Screen and glass</source>
        <translation>Экран и стекло</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Считыватель карт</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>Платёжный терминал</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Принтер чеков</translation>
    </message>
    <message>
        <source>Status light</source>
        <translation>Световой сигнал</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Звуки</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Голос</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Наушники</translation>
    </message>
    <message>
        <source>Light of the screen</source>
        <translation>Подсветка экрана</translation>
    </message>
    <message>
        <source>Guests order and pay; their card is not read here</source>
        <translation>Гости заказывают и платят, карта здесь не читается</translation>
    </message>
    <message>
        <source>Guests pay in the other ways</source>
        <translation>Гости платят другими способами</translation>
    </message>
    <message>
        <source>Guests read their number off the screen</source>
        <translation>Гости читают номер с экрана</translation>
    </message>
    <message>
        <source>Guests order as ever; nobody sees from afar how it is</source>
        <translation>Гости заказывают как всегда, издалека не видно, как дела</translation>
    </message>
    <message>
        <source>Guests order as ever, without sounds</source>
        <translation>Гости заказывают как всегда, без звуков</translation>
    </message>
    <message>
        <source>Guests who do not see the screen need help</source>
        <translation>Гостям, которые не видят экран, нужна помощь</translation>
    </message>
    <message>
        <source>Guests who cannot use the glass need help</source>
        <translation>Гостям, которым трудно касаться экрана, нужна помощь</translation>
    </message>
    <message>
        <source>Guests order as ever; the screen stays as bright as it is</source>
        <translation>Гости заказывают как всегда, яркость не меняется</translation>
    </message>
    <message>
        <source>Every device works</source>
        <translation>Все устройства работают</translation>
    </message>
    <message numerus="yes">
        <source>%n devices do not work</source>
        <translation>
            <numerusform>%n устройство не работает</numerusform>
            <numerusform>%n устройства не работают</numerusform>
            <numerusform>%n устройств не работают</numerusform>
        </translation>
    </message>
    <message>
        <source>Test the screen</source>
        <translation>Проверить экран</translation>
    </message>
    <message>
        <source>Ask whether it is idle</source>
        <translation>Спросить, свободен ли</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Напечатать пробу</translation>
    </message>
    <message>
        <source>Show every colour</source>
        <translation>Показать все цвета</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Сыграть звук</translation>
    </message>
    <message>
        <source>Speak a sentence</source>
        <translation>Сказать фразу</translation>
    </message>
    <message>
        <source>Dim it for a moment</source>
        <translation>Приглушить на миг</translation>
    </message>
    <message>
        <source>This is the voice of the kiosk. Can you hear me?</source>
        <translation>Говорит киоск. Вы меня слышите?</translation>
    </message>
    <message>
        <source>Colours first, a tap leads on; then points to touch</source>
        <translation>Сначала цвета, касание ведёт дальше; потом точки</translation>
    </message>
    <message>
        <source>Present a card. While this page is open it reaches no order</source>
        <translation>Поднесите карту. Пока открыта эта страница, в заказ она не попадёт</translation>
    </message>
    <message>
        <source>It is asked whether it could charge; nobody is charged</source>
        <translation>Спрашиваем, готов ли он; ни с кого ничего не списывается</translation>
    </message>
    <message>
        <source>The page has letters, a line and a code</source>
        <translation>На пробе буквы, линия и код</translation>
    </message>
    <message>
        <source>Green, amber, red: two seconds each</source>
        <translation>Зелёный, жёлтый, красный: по две секунды</translation>
    </message>
    <message>
        <source>Listen whether it is loud enough</source>
        <translation>Послушайте, хватает ли громкости</translation>
    </message>
    <message>
        <source>Press its keys: they are shown here and go nowhere else</source>
        <translation>Нажимайте клавиши: они видны здесь и никуда больше не идут</translation>
    </message>
    <message>
        <source>Plug headphones in and out</source>
        <translation>Вставьте и выньте наушники</translation>
    </message>
    <message>
        <source>How bright it is stands in the settings</source>
        <translation>Яркость задаётся в настройках</translation>
    </message>
    <message>
        <source>%1 of %2 points were touched</source>
        <translation>Сработало точек: %1 из %2</translation>
    </message>
    <message>
        <source>The printer says that the page is printed</source>
        <translation>Принтер говорит, что проба напечатана</translation>
    </message>
    <message>
        <source>Done. Was it seen or heard?</source>
        <translation>Готово. Было видно или слышно?</translation>
    </message>
    <message>
        <source>The page was sent; look whether it is on the paper</source>
        <translation>Проба отправлена: посмотрите, вышла ли она</translation>
    </message>
    <message>
        <source>The terminal is idle: guests can pay</source>
        <translation>Терминал свободен: гости могут платить</translation>
    </message>
    <message>
        <source>The terminal is busy with something</source>
        <translation>Терминал чем-то занят</translation>
    </message>
    <message>
        <source>Somebody else has used the terminal: see “What is wrong”</source>
        <translation>Терминалом пользовался кто-то ещё: смотрите «Что не так»</translation>
    </message>
    <message>
        <source>The terminal needs its bank&apos;s service</source>
        <translation>Терминалу нужен сервис банка</translation>
    </message>
    <message>
        <source>The terminal does not answer</source>
        <translation>Терминал не отвечает</translation>
    </message>
    <message>
        <source>A purchase is on its way: the terminal is not disturbed</source>
        <translation>Идёт покупка: терминал не трогаем</translation>
    </message>
    <message>
        <source>The device is not there: check its cable and its power</source>
        <translation>Нет связи с устройством: проверьте кабель и питание</translation>
    </message>
    <message>
        <source>The page cannot be laid out: run kiosk check</source>
        <translation>Пробу не удалось сверстать: запустите kiosk check</translation>
    </message>
    <message>
        <source>The printer fell silent: look at what is on the paper</source>
        <translation>Принтер замолчал: посмотрите, что на бумаге</translation>
    </message>
    <message>
        <source>Swiped</source>
        <translation>Проведена</translation>
    </message>
    <message>
        <source>Tapped</source>
        <translation>Приложена</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Считан код</translation>
    </message>
    <message numerus="yes">
        <source>a number of %n digits</source>
        <translation>
            <numerusform>номер из %n цифры</numerusform>
            <numerusform>номер из %n цифр</numerusform>
            <numerusform>номер из %n цифр</numerusform>
        </translation>
    </message>
    <message>
        <source>A bank&apos;s card: recognised and dropped, nothing was kept</source>
        <translation>Банковская карта: узнана и отброшена, ничего не сохранено</translation>
    </message>
    <message>
        <source>Read, but there is nothing where the number should be</source>
        <translation>Прочитана, но на месте номера пусто</translation>
    </message>
    <message>
        <source>Read, but it does not begin or end like your cards</source>
        <translation>Прочитана, но начинается или кончается не как ваши карты</translation>
    </message>
    <message>
        <source>Read, but there are no digits where the number should be</source>
        <translation>Прочитана, но на месте номера нет цифр</translation>
    </message>
    <message>
        <source>Read, but its number is too short or too long</source>
        <translation>Прочитана, но номер слишком короткий или длинный</translation>
    </message>
    <message>
        <source>Read, but its check digit is wrong</source>
        <translation>Прочитана, но контрольная цифра неверна</translation>
    </message>
    <message>
        <source>Green now</source>
        <translation>Сейчас зелёный</translation>
    </message>
    <message>
        <source>Amber now</source>
        <translation>Сейчас жёлтый</translation>
    </message>
    <message>
        <source>Red now</source>
        <translation>Сейчас красный</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Ввод</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сброс</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Not heard of yet</source>
        <translation>Пока ничего не слышно</translation>
    </message>
    <message>
        <source>Headphones are plugged in</source>
        <translation>Наушники вставлены</translation>
    </message>
    <message>
        <source>No headphones are plugged in</source>
        <translation>Наушники не вставлены</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
</context>
<context>
    <name>Dish</name>
    <message>
        <source>%1 kcal</source>
        <translation>%1 ккал</translation>
    </message>
    <message>
        <source>Protein %1 g</source>
        <translation>Белки %1 г</translation>
    </message>
    <message>
        <source>Fat %1 g</source>
        <translation>Жиры %1 г</translation>
    </message>
    <message>
        <source>Carbs %1 g</source>
        <translation>Углеводы %1 г</translation>
    </message>
    <message>
        <source>Ask us about ingredients</source>
        <translation>Состав уточните у нас</translation>
    </message>
    <message>
        <source>included</source>
        <translation>входит</translation>
    </message>
    <message>
        <source>none today</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Выберите: %1</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>выберите одно</translation>
    </message>
    <message>
        <source>as you like</source>
        <translation>сколько хотите</translation>
    </message>
    <message>
        <source>up to %1 if you like</source>
        <translation>до %1, если хочется</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>не меньше %1</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>выберите %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Выбрано</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 chosen</source>
        <translation>
            <numerusform>Выбрано %n из %1</numerusform>
            <numerusform>Выбрано %n из %1</numerusform>
            <numerusform>Выбрано %n из %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DishCard</name>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message numerus="yes">
        <source>%n in your order</source>
        <translation>
            <numerusform>В заказе: %n</numerusform>
            <numerusform>В заказе: %n</numerusform>
            <numerusform>В заказе: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Похожие</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Добавить: %1</translation>
    </message>
</context>
<context>
    <name>DishGrid</name>
    <message>
        <source>back tomorrow</source>
        <translation>будет завтра</translation>
    </message>
</context>
<context>
    <name>DishScreen</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Please choose: %1</source>
        <translation>Выберите: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>DishShelf</name>
    <message>
        <source>Previous category</source>
        <translation>Предыдущий раздел</translation>
    </message>
    <message>
        <source>Next category</source>
        <translation>Следующий раздел</translation>
    </message>
    <message>
        <source>Find a dish</source>
        <translation>Найти блюдо</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Back to: %1</source>
        <translation>Назад: %1</translation>
    </message>
    <message>
        <source>Dishes before</source>
        <translation>Предыдущие блюда</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 из %3</translation>
    </message>
    <message>
        <source>Dishes after</source>
        <translation>Следующие блюда</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
</context>
<context>
    <name>DishStates</name>
    <message>
        <source>Syrniki</source>
        <translation>Сырники</translation>
    </message>
    <message>
        <source>180 g</source>
        <translation>180 г</translation>
    </message>
    <message>
        <source>Soups</source>
        <translation>Супы</translation>
    </message>
    <message>
        <source>Dish card</source>
        <translation>Карточка блюда</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>in the order</source>
        <translation>в заказе</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>загрузка</translation>
    </message>
    <message>
        <source>without a picture</source>
        <translation>без картинки</translation>
    </message>
    <message>
        <source>with a badge</source>
        <translation>со значком</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новинка</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Раздел меню</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>all sold out</source>
        <translation>всё закончилось</translation>
    </message>
    <message>
        <source>Badges and facts</source>
        <translation>Значки и факты</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Хит</translation>
    </message>
    <message>
        <source>Spicy</source>
        <translation>Острое</translation>
    </message>
    <message>
        <source>Vegan</source>
        <translation>Постное</translation>
    </message>
    <message>
        <source>Celery, milk</source>
        <translation>Сельдерей, молоко</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
    <message>
        <source>Line of the order</source>
        <translation>Строка заказа</translation>
    </message>
    <message>
        <source>Sour cream, honey</source>
        <translation>Сметана, мёд</translation>
    </message>
    <message>
        <source>cannot be had any more</source>
        <translation>больше не заказать</translation>
    </message>
    <message>
        <source>Sold out, please remove it</source>
        <translation>Закончилось, уберите из заказа</translation>
    </message>
</context>
<context>
    <name>DishStopRow</name>
    <message>
        <source>Stop selling</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Back on sale</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Controls</source>
        <translation>Управление</translation>
    </message>
</context>
<context>
    <name>DockStates</name>
    <message>
        <source>Utilities</source>
        <translation>Служебные кнопки</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>все сразу</translation>
    </message>
    <message>
        <source>absent ones leave no hole</source>
        <translation>лишние не оставляют дыр</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message>
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
    <message>
        <source>paid with points</source>
        <translation>списали за этот заказ</translation>
    </message>
    <message>
        <source>with your coupon</source>
        <translation>скидка по купону</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>Ещё минуту</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>EntryStates</name>
    <message>
        <source>Number field</source>
        <translation>Поле номера</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>written into</source>
        <translation>набирают</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>ждёт ответа</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>This number cannot be used here</source>
        <translation>Этот номер здесь не подходит</translation>
    </message>
    <message>
        <source>Cells of a code</source>
        <translation>Клетки кода</translation>
    </message>
    <message>
        <source>The code did not fit</source>
        <translation>Код не подошёл</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>at the side</source>
        <translation>боковая</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>written into; try it</source>
        <translation>попробуйте сами</translation>
    </message>
    <message>
        <source>A number and its keypad</source>
        <translation>Номер и его клавиши</translation>
    </message>
</context>
<context>
    <name>FaultCard</name>
    <message>
        <source>Open the purchases</source>
        <translation>Открыть покупки</translation>
    </message>
    <message>
        <source>Use this terminal from now on</source>
        <translation>Продолжить с ним</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Проверяем</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The kiosk is closed by staff; guests are told why</source>
        <translation>Киоск закрыт персоналом, гости видят причину</translation>
    </message>
    <message>
        <source>Guests can look at the menu; orders are not taken</source>
        <translation>Гости смотрят меню, заказы не принимаются</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Всё работает</translation>
    </message>
    <message>
        <source>The kiosk sells, but a way of paying is shut</source>
        <translation>Киоск продаёт, но один способ оплаты закрыт</translation>
    </message>
    <message>
        <source>The kiosk sells</source>
        <translation>Киоск продаёт</translation>
    </message>
    <message numerus="yes">
        <source>%n red</source>
        <translation>
            <numerusform>%n красная</numerusform>
            <numerusform>%n красные</numerusform>
            <numerusform>%n красных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amber</source>
        <translation>
            <numerusform>%n жёлтая</numerusform>
            <numerusform>%n жёлтые</numerusform>
            <numerusform>%n жёлтых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in order</source>
        <translation>
            <numerusform>%n в норме</numerusform>
            <numerusform>%n в норме</numerusform>
            <numerusform>%n в норме</numerusform>
        </translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>с %1, %2</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>Платёжный терминал</translation>
    </message>
    <message>
        <source>Cash server</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Возвраты</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Считыватели карт</translation>
    </message>
    <message>
        <source>The database takes no writes</source>
        <translation>База данных не принимает записи</translation>
    </message>
    <message>
        <source>Order %1 needs your decision</source>
        <translation>Заказ %1 ждёт вашего решения</translation>
    </message>
    <message>
        <source>A purchase needs your decision</source>
        <translation>Покупка ждёт вашего решения</translation>
    </message>
    <message>
        <source>Order %1: the terminal may not have taken the sum</source>
        <translation>Заказ %1: терминал мог не забрать сумму</translation>
    </message>
    <message>
        <source>The terminal was used by somebody else</source>
        <translation>Терминалом пользовался кто-то другой</translation>
    </message>
    <message>
        <source>A request to the till has no answer</source>
        <translation>Касса не ответила на запрос</translation>
    </message>
    <message>
        <source>A refund has no answer of the till</source>
        <translation>Касса не ответила о возврате</translation>
    </message>
    <message>
        <source>An earlier purchase is not settled yet</source>
        <translation>Прошлая покупка ещё не закончена</translation>
    </message>
    <message>
        <source>A card reader does not work</source>
        <translation>Считыватель карт не работает</translation>
    </message>
    <message>
        <source>The cash server refuses the password</source>
        <translation>Касса не принимает пароль</translation>
    </message>
    <message>
        <source>The cash server has another certificate</source>
        <translation>У кассы другой сертификат</translation>
    </message>
    <message>
        <source>The shift at the till has to be changed</source>
        <translation>На кассе пора сменить смену</translation>
    </message>
    <message>
        <source>The cash server has no menu for this kiosk</source>
        <translation>У кассы нет меню для этого киоска</translation>
    </message>
    <message>
        <source>The cash server does not answer</source>
        <translation>Касса не отвечает</translation>
    </message>
    <message>
        <source>The licence has run out</source>
        <translation>Лицензия закончилась</translation>
    </message>
    <message>
        <source>The licence is refused</source>
        <translation>Лицензия отклонена</translation>
    </message>
    <message>
        <source>There is no licence</source>
        <translation>Лицензии нет</translation>
    </message>
    <message>
        <source>Whether the guest was charged is not known. Until it is, nobody can pay that way</source>
        <translation>Неизвестно, списаны ли деньги у гостя. Пока это так, этим способом никто не заплатит</translation>
    </message>
    <message>
        <source>Whether the guest was charged is not known</source>
        <translation>Неизвестно, списаны ли деньги у гостя</translation>
    </message>
    <message>
        <source>The terminal charges nobody until somebody of the staff has looked</source>
        <translation>Терминал ни с кого не спишет, пока персонал не посмотрит</translation>
    </message>
    <message>
        <source>The guest has the order, and it is paid at the till. The terminal charges nobody until this is settled</source>
        <translation>Заказ у гостя и на кассе оплачен. Пока вопрос не решён, терминал больше ни с кого не спишет</translation>
    </message>
    <message>
        <source>Guests order and pay; their card is not read here</source>
        <translation>Гости заказывают и платят, но карту гостя здесь не прочитать</translation>
    </message>
    <message>
        <source>Guests can look at the menu; nobody can pay</source>
        <translation>Гости смотрят меню, оплатить нельзя</translation>
    </message>
    <message>
        <source>Guests can look at the menu and order at the counter</source>
        <translation>Гости смотрят меню и заказывают на кассе</translation>
    </message>
    <message>
        <source>Its last operation for the kiosk was No. %1, now it is at No. %2</source>
        <translation>Последняя операция киоска была №&#xa0;%1, сейчас терминал на №&#xa0;%2</translation>
    </message>
    <message>
        <source>Make room on the kiosk&apos;s disk</source>
        <translation>Освободите место на диске киоска</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Перезапустите киоск</translation>
    </message>
    <message>
        <source>Look at the till whether the order is paid</source>
        <translation>Посмотрите на кассе, оплачен ли заказ</translation>
    </message>
    <message>
        <source>Say here what you found</source>
        <translation>Скажите здесь, что увидели</translation>
    </message>
    <message>
        <source>Find out who used it, or that it was exchanged</source>
        <translation>Выясните, кто им пользовался или не заменили ли его</translation>
    </message>
    <message>
        <source>Then go on with it here</source>
        <translation>Затем подтвердите это здесь</translation>
    </message>
    <message>
        <source>Look in the terminal&apos;s journal, or ask the bank</source>
        <translation>Посмотрите в журнале терминала или спросите банк</translation>
    </message>
    <message>
        <source>Check that the kiosk has a connection to the internet</source>
        <translation>Проверьте, есть ли у киоска интернет</translation>
    </message>
    <message>
        <source>Call your dealer</source>
        <translation>Позвоните дилеру</translation>
    </message>
    <message>
        <source>Check that the till works</source>
        <translation>Проверьте, работает ли касса</translation>
    </message>
    <message>
        <source>The kiosk goes on by itself as soon as it answers</source>
        <translation>Киоск продолжит сам, как только она ответит</translation>
    </message>
    <message>
        <source>Check the reader&apos;s cable</source>
        <translation>Проверьте кабель считывателя</translation>
    </message>
    <message>
        <source>Unplug it, count to ten, plug it in</source>
        <translation>Отключите его, сосчитайте до десяти, включите</translation>
    </message>
    <message>
        <source>Call whoever looks after r_keeper here</source>
        <translation>Позвоните тому, кто обслуживает r_keeper</translation>
    </message>
    <message>
        <source>Close the shift at the till and open a new one</source>
        <translation>Закройте смену на кассе и откройте новую</translation>
    </message>
    <message>
        <source>Check that the cash server is switched on</source>
        <translation>Проверьте, включён ли кассовый сервер</translation>
    </message>
    <message>
        <source>Check the kiosk&apos;s network cable</source>
        <translation>Проверьте сетевой кабель киоска</translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message numerus="yes">
        <source>%n in your order</source>
        <translation>
            <numerusform>В заказе: %n</numerusform>
            <numerusform>В заказе: %n</numerusform>
            <numerusform>В заказе: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Добавить %1</translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message>
        <source>Trusted so far</source>
        <translation>Доверяли этому</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Показан теперь</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>Отпечаток сертификата</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Buttons</source>
        <translation>Кнопки</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>Блюда</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Ввод</translation>
    </message>
    <message>
        <source>Card and coupons</source>
        <translation>Карта и купоны</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Низ экрана</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Персонал</translation>
    </message>
    <message>
        <source>Controls in all their states</source>
        <translation>Все состояния</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычные</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Белое на чёрном</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Чёрное на белом</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Отражение</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>Справа налево</translation>
    </message>
</context>
<context>
    <name>GuestStates</name>
    <message>
        <source>Free mors with soup</source>
        <translation>Морс в подарок к супу</translation>
    </message>
    <message>
        <source>One glass</source>
        <translation>Один стакан</translation>
    </message>
    <message>
        <source>until 31 May</source>
        <translation>до 31 мая</translation>
    </message>
    <message>
        <source>Guest card</source>
        <translation>Карта гостя</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>гостя не знаем</translation>
    </message>
    <message>
        <source>known</source>
        <translation>узнали гостя</translation>
    </message>
    <message>
        <source>Anna · 340 points</source>
        <translation>Анна · 340 бонусов</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>ждёт ответа</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Купон</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>применён</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Применён</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>nothing in your order fits</source>
        <translation>к заказу не подходит</translation>
    </message>
    <message>
        <source>was not accepted</source>
        <translation>не принят</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>How to order</source>
        <translation>Как заказать</translation>
    </message>
    <message>
        <source>Choose dishes: plus adds one, a tap on the picture tells more</source>
        <translation>Выберите блюда: плюс добавит, а картинка расскажет о блюде</translation>
    </message>
    <message>
        <source>Tap View order and check what you chose</source>
        <translation>Нажмите «К заказу» и проверьте, что выбрали</translation>
    </message>
    <message>
        <source>Choose how to pay and remember your number</source>
        <translation>Выберите, как заплатить, и запомните номер</translation>
    </message>
    <message>
        <source>Cannot manage? Ask at the counter, we will gladly help</source>
        <translation>Не получается? Подойдите к кассе, мы поможем</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message numerus="yes">
        <source>We will clear it in %n second(s)</source>
        <translation>
            <numerusform>Через %n&#xa0;секунду мы его уберём</numerusform>
            <numerusform>Через %n&#xa0;секунды мы его уберём</numerusform>
            <numerusform>Через %n&#xa0;секунд мы его уберём</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message>
        <source>Still there?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>Touch the screen to go on</source>
        <translation>Коснитесь экрана, чтобы продолжить</translation>
    </message>
    <message>
        <source>Touch the screen to keep your order</source>
        <translation>Коснитесь экрана, и заказ останется</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Clear and start again</source>
        <translation>Убрать и начать заново</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
    <message>
        <source>New here?</source>
        <translation>Вы у нас впервые?</translation>
    </message>
    <message>
        <source>Set up a card</source>
        <translation>Завести карту</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Не нужно</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Erase the last character</source>
        <translation>Стереть последний знак</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Буквы</translation>
    </message>
    <message>
        <source>Figures and signs</source>
        <translation>Цифры и знаки</translation>
    </message>
    <message>
        <source>English letters</source>
        <translation>Английские буквы</translation>
    </message>
    <message>
        <source>Russian letters</source>
        <translation>Русские буквы</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Стереть последнюю цифру</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Your order stays as it is</source>
        <translation>Заказ останется как есть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Capital letters</source>
        <translation>Заглавные буквы</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Стереть последний знак</translation>
    </message>
</context>
<context>
    <name>Licence</name>
    <message>
        <source>This restaurant has the lifetime licence</source>
        <translation>У ресторана бессрочная лицензия</translation>
    </message>
    <message>
        <source>The kiosk may send orders</source>
        <translation>Киоск может отправлять заказы</translation>
    </message>
    <message>
        <source>The licence ends soon: ask the dealer to renew it</source>
        <translation>Лицензия скоро закончится: попросите дилера продлить</translation>
    </message>
    <message>
        <source>The licence has ended: ask the dealer to renew it</source>
        <translation>Лицензия закончилась: попросите дилера продлить</translation>
    </message>
    <message>
        <source>The cash server does not take the licence</source>
        <translation>Касса не принимает лицензию</translation>
    </message>
    <message>
        <source>No licence has been received yet</source>
        <translation>Лицензия ещё ни разу не получена</translation>
    </message>
    <message>
        <source>Guests can look at the menu and order at the counter</source>
        <translation>Гости смотрят меню и заказывают на кассе</translation>
    </message>
    <message>
        <source>The developer&apos;s token has ended: no new licence can be fetched</source>
        <translation>Токен разработчика закончился: новую лицензию получить нельзя</translation>
    </message>
    <message>
        <source>The developer&apos;s token ends soon: ask for a new one</source>
        <translation>Токен разработчика скоро закончится: попросите новый</translation>
    </message>
    <message>
        <source>Nothing is fetched, and nothing has an end</source>
        <translation>Ничего не запрашивается и ничего не кончается</translation>
    </message>
    <message>
        <source>It is fetched anew by itself every hour or so</source>
        <translation>Примерно раз в час она запрашивается сама</translation>
    </message>
    <message>
        <source>Licence valid until</source>
        <translation>Лицензия до</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>no end is named</source>
        <translation>срок не назван</translation>
    </message>
    <message>
        <source>Developer&apos;s token until</source>
        <translation>Токен разработчика до</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>не известно</translation>
    </message>
    <message>
        <source>Days left of the token</source>
        <translation>Токену осталось</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Якорь</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Licence id</source>
        <translation>Номер лицензии</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Получена</translation>
    </message>
    <message>
        <source>This installation</source>
        <translation>Эта установка</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Следующий номер</translation>
    </message>
    <message>
        <source>%1, in doubt: the next order asks the cash server</source>
        <translation>%1, под вопросом: следующий заказ спросит кассу</translation>
    </message>
    <message>
        <source>%1, on its way</source>
        <translation>%1, в пути</translation>
    </message>
    <message>
        <source>Fetched just now</source>
        <translation>Получена только что</translation>
    </message>
    <message>
        <source>The licence server does not answer: check the kiosk&apos;s way to the internet</source>
        <translation>Сервер лицензий не отвечает: проверьте, есть ли у киоска интернет</translation>
    </message>
    <message>
        <source>The licence server refuses the account: check it with the dealer, then run the wizard</source>
        <translation>Сервер лицензий не принимает учётную запись: уточните её у дилера и запустите мастер настройки</translation>
    </message>
    <message>
        <source>The licence server knows no licence for this anchor: the dealer has to activate it</source>
        <translation>Сервер лицензий не знает лицензии для этого якоря: её должен активировать дилер</translation>
    </message>
    <message>
        <source>The licence server gave an answer that cannot be used: try again later</source>
        <translation>Сервер лицензий ответил непонятно: попробуйте позже</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>срок вышел</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>сегодня в %1</translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>What has an end</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>What it is known by</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>Обновить сейчас</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Whole dish</source>
        <translation>Весь состав</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>LogLinePage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>Logs</name>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>предупреждение</translation>
    </message>
    <message>
        <source>error</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>подробность</translation>
    </message>
    <message>
        <source>Looking through the log</source>
        <translation>Ищем в журнале</translation>
    </message>
    <message>
        <source>The newest line is on top</source>
        <translation>Новые записи сверху</translation>
    </message>
    <message>
        <source>No line is like that</source>
        <translation>Таких записей нет</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>Журнал пуст</translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>By words</source>
        <translation>По словам</translation>
    </message>
    <message>
        <source>Words that stand in the line</source>
        <translation>Слова, которые есть в записи</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Новее</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Старее</translation>
    </message>
</context>
<context>
    <name>Loyalty</name>
    <message>
        <source>Points</source>
        <translation>Бонусы</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n&#xa0;бонус</numerusform>
            <numerusform>%n&#xa0;бонуса</numerusform>
            <numerusform>%n&#xa0;бонусов</numerusform>
        </translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Здравствуйте</translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation>Здравствуйте, %1</translation>
    </message>
    <message>
        <source>Guest card</source>
        <translation>Карта гостя</translation>
    </message>
    <message>
        <source>Looking up the card</source>
        <translation>Ищем карту</translation>
    </message>
    <message>
        <source>Points are unavailable now</source>
        <translation>Бонусы сейчас недоступны</translation>
    </message>
    <message>
        <source>Card •• %1</source>
        <translation>Карта •• %1</translation>
    </message>
    <message>
        <source>up to %1 % of the order</source>
        <translation>можно до %1 % заказа</translation>
    </message>
    <message>
        <source>1 point = %1</source>
        <translation>1 бонус = %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Все %1</translation>
    </message>
    <message>
        <source>Use no points</source>
        <translation>Не списывать бонусы</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Списать %1</translation>
    </message>
    <message>
        <source>%1, you can use up to %2 on the next step</source>
        <translation>%1, на следующем шаге можно списать до %2</translation>
    </message>
    <message>
        <source>You can use up to %2 on the next step</source>
        <translation>На следующем шаге можно списать до %2</translation>
    </message>
    <message>
        <source>Dishes, %1</source>
        <translation>Блюда, %1</translation>
    </message>
    <message>
        <source>Card •• %1 is in use now, with its points and coupons</source>
        <translation>Сейчас действует карта •• %1, с её бонусами и купонами</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to the next level</source>
        <translation>
            <numerusform>до следующего уровня %n бонус</numerusform>
            <numerusform>до следующего уровня %n бонуса</numerusform>
            <numerusform>до следующего уровня %n бонусов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) will expire on %1</source>
        <translation>
            <numerusform>%n бонус сгорит %1</numerusform>
            <numerusform>%n бонуса сгорят %1</numerusform>
            <numerusform>%n бонусов сгорят %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoyaltyChip</name>
    <message>
        <source>Looking for the card</source>
        <translation>Ищем карту</translation>
    </message>
    <message>
        <source>Points are unavailable now</source>
        <translation>Бонусы сейчас недоступны</translation>
    </message>
    <message>
        <source>Guest card</source>
        <translation>Карта гостя</translation>
    </message>
</context>
<context>
    <name>LoyaltyScreen</name>
    <message>
        <source>Have a guest card?</source>
        <translation>Есть карта гостя?</translation>
    </message>
    <message>
        <source>Hold it to the reader, or sign in by phone</source>
        <translation>Приложите её к считывателю или войдите по телефону</translation>
    </message>
    <message>
        <source>Hold it to the reader and your points will appear here</source>
        <translation>Приложите её к считывателю, и бонусы появятся здесь</translation>
    </message>
    <message>
        <source>Looking for your card</source>
        <translation>Ищем вашу карту</translation>
    </message>
    <message>
        <source>This takes a few seconds</source>
        <translation>Это займёт несколько секунд</translation>
    </message>
    <message>
        <source>This card did not work</source>
        <translation>Карта не подошла</translation>
    </message>
    <message>
        <source>Points are unavailable now</source>
        <translation>Бонусы сейчас недоступны</translation>
    </message>
    <message>
        <source>You can order without them</source>
        <translation>Заказать можно без них</translation>
    </message>
    <message>
        <source>Sign in by phone</source>
        <translation>Войти по телефону</translation>
    </message>
    <message>
        <source>How many points to use</source>
        <translation>Сколько списать</translation>
    </message>
    <message>
        <source>Points cannot be used for this order</source>
        <translation>Списать бонусы за этот заказ нельзя</translation>
    </message>
    <message>
        <source>Your coupons</source>
        <translation>Ваши купоны</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Continue without a card</source>
        <translation>Продолжить без карты</translation>
    </message>
</context>
<context>
    <name>MessageStates</name>
    <message>
        <source>Toast</source>
        <translation>Короткое сообщение</translation>
    </message>
    <message>
        <source>with one way back</source>
        <translation>с одним действием</translation>
    </message>
    <message>
        <source>Medovik removed</source>
        <translation>Медовик убран</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>trouble, stays until it is tapped</source>
        <translation>ошибка, ждёт касания</translation>
    </message>
    <message>
        <source>Borscht has just sold out</source>
        <translation>Борщ только что закончился</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Кольца</translation>
    </message>
    <message>
        <source>something is under way</source>
        <translation>что-то идёт</translation>
    </message>
    <message>
        <source>for more than ten seconds</source>
        <translation>дольше десяти секунд</translation>
    </message>
    <message>
        <source>time that runs out</source>
        <translation>время уходит</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Фразы</translation>
    </message>
    <message>
        <source>in the dock</source>
        <translation>внизу экрана</translation>
    </message>
    <message>
        <source>You can use up to 340 points on the next step</source>
        <translation>На следующем шаге можно списать до 340 бонусов</translation>
    </message>
    <message>
        <source>while something is under way</source>
        <translation>пока что-то идёт</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>Ждём терминал</translation>
    </message>
    <message>
        <source>Order 47 is placed</source>
        <translation>Заказ 47 записан</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>over the screen; keys stay in it</source>
        <translation>поверх экрана, фокус остаётся внутри</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Открыть лист</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>Touch the screen to go on</source>
        <translation>Коснитесь экрана, чтобы продолжить</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
</context>
<context>
    <name>ModifierGroup</name>
    <message>
        <source>Please choose one</source>
        <translation>Выберите одно</translation>
    </message>
    <message>
        <source>Please choose: %1</source>
        <translation>Выберите: %1</translation>
    </message>
</context>
<context>
    <name>MoreSheet</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Помощь</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>Ещё %n знак</numerusform>
            <numerusform>Ещё %n знака</numerusform>
            <numerusform>Ещё %n знаков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Add a note for the kitchen</source>
        <translation>Пожелание к заказу</translation>
    </message>
    <message>
        <source>Your note for the kitchen: %1</source>
        <translation>Ваше пожелание к заказу: %1</translation>
    </message>
    <message>
        <source>For the kitchen</source>
        <translation>Пожелание к заказу</translation>
    </message>
</context>
<context>
    <name>NoteScreen</name>
    <message>
        <source>A note for the kitchen</source>
        <translation>Пожелание к заказу</translation>
    </message>
    <message>
        <source>It is read together with your order. If you have an allergy, please tell us in person</source>
        <translation>Его прочтут вместе с заказом. Об аллергии скажите нам лично</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ваше пожелание</translation>
    </message>
    <message>
        <source>For example: no onion</source>
        <translation>Например: без лука</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Phone number</source>
        <translation>Номер телефона</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Find and print</source>
        <translation>Найти и напечатать</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Add %1</source>
        <translation>Добавить: %1</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Add %1</source>
        <translation>Добавить: %1</translation>
    </message>
</context>
<context>
    <name>OperationsDay</name>
    <message>
        <source>The day</source>
        <translation>Смена и день</translation>
    </message>
    <message>
        <source>Stop list</source>
        <translation>Стоп-лист</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Открыть киоск</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Закрыть киоск</translation>
    </message>
    <message>
        <source>Guests are told why; a payment under way is not interrupted</source>
        <translation>Гости увидят причину. Начатая оплата не прервётся</translation>
    </message>
    <message>
        <source>Wipe the screen</source>
        <translation>Протереть экран</translation>
    </message>
    <message>
        <source>Touches do nothing for a while</source>
        <translation>На время касания не действуют</translation>
    </message>
    <message>
        <source>The shift</source>
        <translation>Смена</translation>
    </message>
    <message>
        <source>What the till says of it, and what was sold here</source>
        <translation>Что о ней говорит касса и что продано здесь</translation>
    </message>
</context>
<context>
    <name>OperationsPage</name>
    <message>
        <source>Operations</source>
        <translation>Действия</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
</context>
<context>
    <name>OperationsReceipts</name>
    <message>
        <source>Receipts and money</source>
        <translation>Чеки и деньги</translation>
    </message>
    <message>
        <source>Return money</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>By the number on the receipt</source>
        <translation>По номеру чека</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Напечатать ещё раз</translation>
    </message>
    <message>
        <source>By the number of the order</source>
        <translation>По номеру заказа</translation>
    </message>
    <message>
        <source>Find a purchase</source>
        <translation>Найти покупку</translation>
    </message>
    <message>
        <source>Recent purchases, step by step</source>
        <translation>Все последние покупки, каждая по шагам</translation>
    </message>
</context>
<context>
    <name>OrderType</name>
    <message>
        <source>We bring it to your table</source>
        <translation>Принесём к столу</translation>
    </message>
    <message>
        <source>We pack it for you</source>
        <translation>Упакуем в дорогу</translation>
    </message>
    <message>
        <source>Eat in, table %1</source>
        <translation>В зале, стол %1</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>В зале</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>С собой</translation>
    </message>
</context>
<context>
    <name>OrderTypeScreen</name>
    <message>
        <source>Where will you eat?</source>
        <translation>Где будете есть?</translation>
    </message>
    <message>
        <source>Same menu, same prices</source>
        <translation>Меню и цены одни и те же</translation>
    </message>
    <message>
        <source>Have a guest card?</source>
        <translation>Есть карта гостя?</translation>
    </message>
    <message>
        <source>Hold it to the reader and we will know you</source>
        <translation>Приложите её к считывателю, и мы вас узнаем</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>See the menu</source>
        <translation>Посмотреть меню</translation>
    </message>
</context>
<context>
    <name>PageArrows</name>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>after points and coupon</source>
        <translation>после бонусов и купона</translation>
    </message>
    <message>
        <source>after the coupon</source>
        <translation>после купона</translation>
    </message>
    <message>
        <source>after points</source>
        <translation>после бонусов</translation>
    </message>
    <message>
        <source>Without points, %1</source>
        <translation>Без бонусов, %1</translation>
    </message>
    <message>
        <source>We will use %1 and your coupon, %2</source>
        <translation>Спишем %1 и применим купон, %2</translation>
    </message>
    <message>
        <source>We will use your coupon, %1</source>
        <translation>Применим купон, %1</translation>
    </message>
    <message>
        <source>We will use %1</source>
        <translation>Спишем %1</translation>
    </message>
    <message>
        <source>One card terminal does not work right now</source>
        <translation>Один из терминалов временно не работает</translation>
    </message>
    <message>
        <source>Cards and QR codes are not taken right now</source>
        <translation>Карты и QR-коды временно не принимаем</translation>
    </message>
    <message>
        <source>Cards are not taken right now</source>
        <translation>Карты временно не принимаем</translation>
    </message>
    <message>
        <source>QR codes are not taken right now</source>
        <translation>Оплата по QR-коду временно не работает</translation>
    </message>
    <message>
        <source>The counter is closed right now</source>
        <translation>На кассе сейчас заплатить нельзя</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Second terminal</source>
        <translation>Второй терминал</translation>
    </message>
    <message>
        <source>By QR code</source>
        <translation>По QR-коду</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>На кассе</translation>
    </message>
    <message>
        <source>By card</source>
        <translation>Картой</translation>
    </message>
    <message>
        <source>Pay by QR code</source>
        <translation>Оплатить по QR</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>Оплатить на кассе</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Оплатить картой</translation>
    </message>
    <message>
        <source>From your bank&apos;s app</source>
        <translation>СБП с телефона</translation>
    </message>
    <message>
        <source>Cash or card</source>
        <translation>Наличными, картой</translation>
    </message>
    <message>
        <source>Card, phone or watch</source>
        <translation>Карта, телефон или часы</translation>
    </message>
    <message>
        <source>Card, phone or watch on the terminal on the left</source>
        <translation>Карта, телефон или часы на терминале слева</translation>
    </message>
    <message>
        <source>Card, phone or watch on the terminal below</source>
        <translation>Карта, телефон или часы на терминале внизу</translation>
    </message>
    <message>
        <source>Card, phone or watch on the terminal on the right</source>
        <translation>Карта, телефон или часы на терминале справа</translation>
    </message>
    <message>
        <source>How will you pay?</source>
        <translation>Как заплатите?</translation>
    </message>
    <message>
        <source>Please order at the counter, we will gladly help</source>
        <translation>Закажите на кассе, мы поможем</translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>Sign in by phone</source>
        <translation>Войти по телефону</translation>
    </message>
    <message>
        <source>We will find your card and points and send a code</source>
        <translation>Найдём вашу карту и бонусы, пришлём код в СМС</translation>
    </message>
    <message>
        <source>Get the code</source>
        <translation>Получить код</translation>
    </message>
    <message>
        <source>Your number leaves the screen and is not kept here</source>
        <translation>Номер исчезнет с экрана и не сохранится на киоске</translation>
    </message>
    <message>
        <source>Continue without a card</source>
        <translation>Продолжить без карты</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>Введена %n цифра</numerusform>
            <numerusform>Введено %n цифры</numerusform>
            <numerusform>Введено %n цифр</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
</context>
<context>
    <name>PrimaryButton</name>
    <message>
        <source>One moment</source>
        <translation>Секунду</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
</context>
<context>
    <name>Purchase</name>
    <message>
        <source>Placing your order</source>
        <translation>Записываем заказ</translation>
    </message>
    <message>
        <source>Applying your coupon</source>
        <translation>Применяем купон</translation>
    </message>
    <message>
        <source>Using %1</source>
        <translation>Списываем %1</translation>
    </message>
    <message>
        <source>Scan the code</source>
        <translation>Отсканируйте код</translation>
    </message>
    <message>
        <source>Tap your card on the second terminal</source>
        <translation>Приложите карту ко второму терминалу</translation>
    </message>
    <message>
        <source>Tap your card on the terminal</source>
        <translation>Приложите карту к терминалу</translation>
    </message>
    <message>
        <source>It is on the terminal or on a printed slip</source>
        <translation>Код на терминале или на распечатке</translation>
    </message>
    <message>
        <source>Confirm the payment in the app</source>
        <translation>Подтвердите оплату в приложении</translation>
    </message>
    <message>
        <source>PIN code, if the terminal asks for it</source>
        <translation>ПИН-код, если терминал попросит</translation>
    </message>
    <message>
        <source>Wait for the answer, it takes up to a minute</source>
        <translation>Дождитесь ответа, это до минуты</translation>
    </message>
    <message>
        <source>Cancelling the payment</source>
        <translation>Отменяем оплату</translation>
    </message>
    <message>
        <source>Point your bank&apos;s app at the code</source>
        <translation>Наведите камеру в приложении банка</translation>
    </message>
    <message>
        <source>Waiting for the bank</source>
        <translation>Ждём банк</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>Ждём терминал</translation>
    </message>
    <message>
        <source>Payment cancelled</source>
        <translation>Оплата отменена</translation>
    </message>
    <message>
        <source>The terminal is not ready</source>
        <translation>Терминал пока не готов</translation>
    </message>
    <message>
        <source>The payment by code did not go through</source>
        <translation>Оплата по коду не прошла</translation>
    </message>
    <message>
        <source>Try again in a moment or choose another way to pay</source>
        <translation>Попробуйте через минуту или заплатите по-другому</translation>
    </message>
    <message>
        <source>Please try again in a moment</source>
        <translation>Попробуйте ещё раз через минуту</translation>
    </message>
    <message>
        <source>You can try again or choose another way to pay</source>
        <translation>Можно попробовать ещё раз или заплатить по-другому</translation>
    </message>
    <message>
        <source>You can try again</source>
        <translation>Можно попробовать ещё раз</translation>
    </message>
    <message>
        <source>You can try again with another card</source>
        <translation>Можно попробовать ещё раз другой картой</translation>
    </message>
    <message>
        <source>Payment accepted. Registering your order</source>
        <translation>Оплата принята, записываем заказ</translation>
    </message>
    <message>
        <source>Checking your payment</source>
        <translation>Проверяем оплату</translation>
    </message>
    <message>
        <source>Cancelling your order</source>
        <translation>Отменяем заказ</translation>
    </message>
    <message>
        <source>Your bank said no</source>
        <translation>Банк не одобрил оплату</translation>
    </message>
    <message>
        <source>Points could not be used</source>
        <translation>Бонусы списать не получилось</translation>
    </message>
    <message>
        <source>The coupon did not work</source>
        <translation>Купон не подошёл</translation>
    </message>
    <message>
        <source>Paid, thank you!</source>
        <translation>Оплачено, спасибо!</translation>
    </message>
    <message>
        <source>Please pay at the counter</source>
        <translation>Оплатите на кассе</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Деньги не списаны</translation>
    </message>
    <message>
        <source>Your money is being returned</source>
        <translation>Возвращаем деньги</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>Подойдите к&#xa0;нам</translation>
    </message>
    <message>
        <source>Please see our staff, number %1</source>
        <translation>Подойдите к нам, номер&#xa0;%1</translation>
    </message>
    <message>
        <source>This takes a few seconds</source>
        <translation>Это займёт несколько секунд</translation>
    </message>
    <message>
        <source>We are asking the terminal. Please do not present a card again</source>
        <translation>Уточняем у терминала. Пожалуйста, не прикладывайте карту ещё раз</translation>
    </message>
    <message>
        <source>The bank has not answered yet. It usually takes up to a minute</source>
        <translation>Банк ещё не ответил. Обычно это занимает до минуты</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Одну минуту</translation>
    </message>
    <message>
        <source>Card, phone or watch</source>
        <translation>Карта, телефон или часы</translation>
    </message>
    <message>
        <source>Nothing was charged. You can pay the whole sum another way</source>
        <translation>Деньги не списаны. Можно оплатить всё деньгами</translation>
    </message>
    <message>
        <source>We bring it to table %1</source>
        <translation>Принесём к столу %1</translation>
    </message>
    <message>
        <source>We will call your number</source>
        <translation>Позовём вас по номеру</translation>
    </message>
    <message>
        <source>Tell us the number, we have your order</source>
        <translation>Назовите номер, заказ уже у нас</translation>
    </message>
    <message>
        <source>Keep number %1</source>
        <translation>Запомните номер&#xa0;%1</translation>
    </message>
    <message>
        <source>We can see your payment</source>
        <translation>Мы уже видим ваш платёж</translation>
    </message>
    <message>
        <source>Order %1 is placed</source>
        <translation>Заказ %1 уже записан</translation>
    </message>
    <message>
        <source>Take a photo of number %1</source>
        <translation>Сфотографируйте номер&#xa0;%1</translation>
    </message>
    <message>
        <source>Need to step away? Tell us number %1</source>
        <translation>Нужно отойти? Назовите нам номер&#xa0;%1</translation>
    </message>
    <message>
        <source>Wait here or come to the counter: we will find your payment by it</source>
        <translation>Ждите здесь или подойдите на кассу: по нему найдём вашу оплату</translation>
    </message>
    <message>
        <source>We will find your payment by it</source>
        <translation>По нему мы найдём вашу оплату</translation>
    </message>
    <message>
        <source>This stays on the screen for %1</source>
        <translation>Экран закроется через %1</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Ваш заказ</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Чек %1</translation>
    </message>
    <message>
        <source>This is taking longer than usual</source>
        <translation>Это дольше обычного</translation>
    </message>
    <message>
        <source>Order placed at the till</source>
        <translation>Заказ записан на кассе</translation>
    </message>
    <message>
        <source>Placing the order at the till</source>
        <translation>Записываем заказ на кассе</translation>
    </message>
    <message>
        <source>Coupon applied</source>
        <translation>Купон применён</translation>
    </message>
    <message>
        <source>Applying the coupon</source>
        <translation>Применяем купон</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>Бонусы списаны</translation>
    </message>
    <message>
        <source>Using the points</source>
        <translation>Списываем бонусы</translation>
    </message>
    <message>
        <source>Order checked</source>
        <translation>Заказ проверен</translation>
    </message>
    <message>
        <source>Checking the order before payment</source>
        <translation>Проверяем заказ перед оплатой</translation>
    </message>
    <message>
        <source>Payment accepted</source>
        <translation>Оплата принята</translation>
    </message>
    <message>
        <source>Asking the bank about the payment</source>
        <translation>Спрашиваем банк о платеже</translation>
    </message>
    <message>
        <source>Payment registered</source>
        <translation>Оплата записана</translation>
    </message>
    <message>
        <source>Registering the payment</source>
        <translation>Записываем оплату</translation>
    </message>
    <message>
        <source>Your order is in the kitchen</source>
        <translation>Заказ уже на кухне</translation>
    </message>
    <message>
        <source>Sending your order to the kitchen</source>
        <translation>Отдаём заказ на кухню</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>Take a photo of the number or the code</source>
        <translation>Сфотографируйте номер или код</translation>
    </message>
    <message>
        <source>Printing your ticket</source>
        <translation>Печатаем талон</translation>
    </message>
    <message>
        <source>Please take your ticket with the number</source>
        <translation>Возьмите талон с номером</translation>
    </message>
    <message>
        <source>We are out of paper. Take a photo of the number or the code</source>
        <translation>Бумага закончилась. Сфотографируйте номер или код</translation>
    </message>
    <message>
        <source>The ticket did not print. Take a photo of the number or the code</source>
        <translation>Талон не напечатался. Сфотографируйте номер или код</translation>
    </message>
    <message>
        <source>Take slip %1</source>
        <translation>Возьмите слип, номер %1</translation>
    </message>
</context>
<context>
    <name>PurchaseDeeds</name>
    <message>
        <source>Return money</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>All of it, or some of the dishes</source>
        <translation>За всё или за часть блюд</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Напечатать ещё раз</translation>
    </message>
</context>
<context>
    <name>PurchasePage</name>
    <message>
        <source>What is known</source>
        <translation>Что известно</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что происходило</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Ask the till</source>
        <translation>Спросить кассу</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Решить</translation>
    </message>
</context>
<context>
    <name>PurchasesPage</name>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
</context>
<context>
    <name>QrImage</name>
    <message>
        <source>QR code</source>
        <translation>QR-код</translation>
    </message>
</context>
<context>
    <name>RailSearch</name>
    <message>
        <source>Find a dish</source>
        <translation>Найти блюдо</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
</context>
<context>
    <name>RefundPage</name>
    <message>
        <source>Return money</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>The till is being asked</source>
        <translation>Спрашиваем кассу</translation>
    </message>
    <message>
        <source>What goes back?</source>
        <translation>Что возвращаем?</translation>
    </message>
    <message>
        <source>To return</source>
        <translation>К возврату</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Ввести PIN</translation>
    </message>
</context>
<context>
    <name>RefundedPage</name>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>What is true?</source>
        <translation>Как на самом деле?</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Что известно</translation>
    </message>
    <message>
        <source>Print the guest&apos;s slip again</source>
        <translation>Напечатать слип гостя ещё раз</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Спросить ещё раз</translation>
    </message>
</context>
<context>
    <name>Refunds</name>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Receipt of the return</source>
        <translation>Чек возврата</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Back by the terminal</source>
        <translation>Возврат через терминал</translation>
    </message>
    <message>
        <source>Points back to the guest</source>
        <translation>Бонусы возвращены гостю</translation>
    </message>
    <message>
        <source>Earned points taken back</source>
        <translation>Начисленные бонусы сняты</translation>
    </message>
    <message>
        <source>The till warns</source>
        <translation>Касса предупреждает</translation>
    </message>
    <message>
        <source>Returned by</source>
        <translation>Кто возвращал</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Returns are not set up here</source>
        <translation>Возвраты здесь не настроены</translation>
    </message>
    <message>
        <source>Return it at the till. The installer names a reason for returns in the settings</source>
        <translation>Сделайте возврат на кассе. Причину возврата задаёт установщик в настройках</translation>
    </message>
    <message>
        <source>This purchase is still on its way</source>
        <translation>Эта покупка ещё не завершена</translation>
    </message>
    <message>
        <source>Wait until it has come to its end, then return it</source>
        <translation>Дождитесь её завершения, потом возвращайте</translation>
    </message>
    <message>
        <source>Nobody has paid for it</source>
        <translation>За неё не платили</translation>
    </message>
    <message>
        <source>There is nothing to give back</source>
        <translation>Возвращать нечего</translation>
    </message>
    <message>
        <source>The counter took the money</source>
        <translation>Деньги принимала касса</translation>
    </message>
    <message>
        <source>Return it at the till</source>
        <translation>Сделайте возврат на кассе</translation>
    </message>
    <message>
        <source>The till does not show this receipt</source>
        <translation>Касса не показывает такой чек</translation>
    </message>
    <message>
        <source>Check the number. A receipt of an earlier shift is returned at the till</source>
        <translation>Проверьте номер. Чек прошлой смены возвращают на кассе</translation>
    </message>
    <message>
        <source>All of it has been returned</source>
        <translation>Всё уже вернули</translation>
    </message>
    <message>
        <source>Nothing is left to give back</source>
        <translation>Возвращать больше нечего</translation>
    </message>
    <message>
        <source>A refund is not settled yet</source>
        <translation>Возврат ещё не завершён</translation>
    </message>
    <message>
        <source>Open it on its purchase, and wait for the till&apos;s answer</source>
        <translation>Откройте его в покупке и дождитесь ответа кассы</translation>
    </message>
    <message>
        <source>The till does not answer</source>
        <translation>Касса не отвечает</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again when it is back</source>
        <translation>Ничего не изменилось. Попробуйте, когда она заработает</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Номер чека</translation>
    </message>
    <message>
        <source>It stands on the till&apos;s receipt and on the kiosk&apos;s ticket</source>
        <translation>Он есть на кассовом чеке и на талоне киоска</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>The newest order of this number is printed</source>
        <translation>Напечатаем последний заказ с этим номером</translation>
    </message>
    <message>
        <source>This kiosk has sold no such order</source>
        <translation>Такого заказа на этом киоске не было</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Не выдали</translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation>Блюдо не то</translation>
    </message>
    <message>
        <source>The guest changed their mind</source>
        <translation>Гость передумал</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Оплачено дважды</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>Choose what goes back</source>
        <translation>Выберите, что возвращаем</translation>
    </message>
    <message>
        <source>Choose why</source>
        <translation>Выберите причину</translation>
    </message>
    <message>
        <source>Type why</source>
        <translation>Напишите причину</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Чек %1</translation>
    </message>
    <message>
        <source>Order %1, receipt %2</source>
        <translation>Заказ %1, чек %2</translation>
    </message>
    <message>
        <source>Points are in it: only all of it goes back together</source>
        <translation>В оплате есть бонусы: вернуть можно только всё вместе</translation>
    </message>
    <message>
        <source>Part of it has been returned before</source>
        <translation>Часть уже возвращали</translation>
    </message>
    <message>
        <source>Return %1: %2</source>
        <translation>Вернуть %1: %2</translation>
    </message>
    <message>
        <source>The till returns the money by the station&apos;s terminal. The guest may be asked for the card</source>
        <translation>Деньги вернёт касса через терминал станции. Он может попросить карту гостя</translation>
    </message>
    <message>
        <source>First the till, then the kiosk&apos;s terminal returns the sum. If it cannot, you are told what to do</source>
        <translation>Сначала возврат проведёт касса, потом сумму вернёт терминал киоска. Если он не сможет, экран подскажет, что делать</translation>
    </message>
    <message>
        <source>The till returns the money through the bank</source>
        <translation>Касса вернёт деньги через банк</translation>
    </message>
    <message>
        <source>The till returns the money the way it was paid. Cash you hand out from the till&apos;s drawer</source>
        <translation>Касса вернёт деньги так же, как приняла. Наличные выдайте из кассы</translation>
    </message>
    <message>
        <source>The till has a receipt of the return</source>
        <translation>Чек возврата на кассе есть</translation>
    </message>
    <message>
        <source>The kiosk goes on: terminal and points come next</source>
        <translation>Киоск продолжит: дальше терминал и бонусы</translation>
    </message>
    <message>
        <source>The till has no receipt of the return</source>
        <translation>Чека возврата на кассе нет</translation>
    </message>
    <message>
        <source>Nothing counts as returned. You may return it again</source>
        <translation>Возврата не было. Его можно сделать ещё раз</translation>
    </message>
    <message>
        <source>The guest has the sum back</source>
        <translation>Гость получил сумму назад</translation>
    </message>
    <message>
        <source>You have seen it in the terminal&apos;s journal, or given it back</source>
        <translation>Вы видели это в журнале терминала или вернули деньги сами</translation>
    </message>
    <message>
        <source>This was settled before your word, which changed nothing: if you handed out money, the guest has it twice</source>
        <translation>Это решилось раньше, ваше слово ничего не изменило: если вы выдали деньги, гость получил их дважды</translation>
    </message>
    <message>
        <source>This was settled before your word, which changed nothing</source>
        <translation>Это решилось раньше: ваше слово ничего не изменило</translation>
    </message>
    <message>
        <source>The till is taking it back</source>
        <translation>Касса проводит возврат</translation>
    </message>
    <message>
        <source>Wait for its answer; nothing has to be pressed again</source>
        <translation>Дождитесь ответа, второй раз нажимать не нужно</translation>
    </message>
    <message>
        <source>Whether it took the goods back is not known. The kiosk asks on: do not return them at the till meanwhile</source>
        <translation>Проведён ли возврат, неизвестно. Киоск спрашивает дальше: пока не возвращайте на кассе</translation>
    </message>
    <message>
        <source>Your decision is needed</source>
        <translation>Нужно ваше решение</translation>
    </message>
    <message>
        <source>Nobody can tell whether the till took the goods back. Look there for a receipt of the return, then say so here</source>
        <translation>Неизвестно, провела ли касса возврат. Поищите на ней чек возврата и скажите здесь</translation>
    </message>
    <message>
        <source>The terminal is giving the sum back</source>
        <translation>Терминал возвращает сумму</translation>
    </message>
    <message>
        <source>The till has its receipt of the return already</source>
        <translation>Чек возврата на кассе уже есть</translation>
    </message>
    <message>
        <source>The terminal does not say whether it gave the sum back</source>
        <translation>Терминал не говорит, вернул ли он сумму</translation>
    </message>
    <message>
        <source>Look into its journal, then say so here</source>
        <translation>Посмотрите его журнал и скажите здесь</translation>
    </message>
    <message>
        <source>Points are being put right</source>
        <translation>Исправляем бонусы</translation>
    </message>
    <message>
        <source>The money is settled</source>
        <translation>С деньгами всё ясно</translation>
    </message>
    <message>
        <source>The card system does not answer</source>
        <translation>Система карт не отвечает</translation>
    </message>
    <message>
        <source>The money is settled. The kiosk puts points right once it answers</source>
        <translation>С деньгами всё ясно. Бонусы киоск исправит, как только она ответит</translation>
    </message>
    <message>
        <source>Returned at the till; your part is left</source>
        <translation>Касса возврат провела, осталась ваша часть</translation>
    </message>
    <message>
        <source>Money returned</source>
        <translation>Деньги возвращены</translation>
    </message>
    <message>
        <source>Nothing was returned</source>
        <translation>Ничего не возвращено</translation>
    </message>
    <message>
        <source>The terminal gave the sum back to the card</source>
        <translation>Терминал вернул сумму на карту</translation>
    </message>
    <message>
        <source>The till returned it through the bank</source>
        <translation>Касса вернула деньги через банк</translation>
    </message>
    <message>
        <source>The till returned it the way it was paid</source>
        <translation>Касса вернула деньги так же, как приняла</translation>
    </message>
    <message>
        <source>The till returned it to the card</source>
        <translation>Касса вернула деньги на карту</translation>
    </message>
    <message>
        <source>Give %1 back: at the terminal by its own menu, or in cash from the till</source>
        <translation>Верните %1: на терминале через его меню или наличными из кассы</translation>
    </message>
    <message>
        <source>Give the points back in the card system</source>
        <translation>Верните бонусы в системе карт</translation>
    </message>
    <message>
        <source>Take the earned points back in the card system</source>
        <translation>Спишите начисленные бонусы в системе карт</translation>
    </message>
    <message>
        <source>The station&apos;s terminal did not give the money back. Try again with the guest&apos;s card at hand, or return it at the till</source>
        <translation>Терминал станции не вернул деньги. Попробуйте ещё раз, когда карта гостя под рукой, или сделайте возврат на кассе</translation>
    </message>
    <message>
        <source>The till cannot be reached. Try again when it is back</source>
        <translation>Нет связи с кассой. Попробуйте, когда она появится</translation>
    </message>
    <message>
        <source>A purchase is not settled yet. Settle it first, then try again</source>
        <translation>Есть нерешённая покупка. Сначала решите её, потом попробуйте ещё раз</translation>
    </message>
    <message>
        <source>The licence does not allow it now. Return it at the till</source>
        <translation>Лицензия сейчас не позволяет. Сделайте возврат на кассе</translation>
    </message>
    <message>
        <source>The shift is being closed. Try again when the new one is open</source>
        <translation>Закрывается смена. Попробуйте, когда откроется новая</translation>
    </message>
    <message>
        <source>Somebody has seen that the till took nothing back</source>
        <translation>Сотрудник видел, что касса возврат не провела</translation>
    </message>
    <message>
        <source>The till said no: a right may be missing, or part of it was returned there. Return it at the till</source>
        <translation>Касса отказала: может не хватать права, или часть уже вернули на ней. Сделайте возврат на кассе</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>возвращено</translation>
    </message>
    <message>
        <source>nothing returned</source>
        <translation>ничего не вернули</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>ждёт вас</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>не завершён</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>не запрашивали</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Печатается</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <source>The printer took it and says no more: look at the paper</source>
        <translation>Принтер всё принял и молчит: посмотрите на бумагу</translation>
    </message>
    <message>
        <source>This kiosk has no printer</source>
        <translation>У киоска нет принтера</translation>
    </message>
    <message>
        <source>Out of paper: put in a roll and press again</source>
        <translation>Кончилась бумага: вставьте рулон и нажмите ещё раз</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open: close it and press again</source>
        <translation>Крышка принтера открыта: закройте и нажмите ещё раз</translation>
    </message>
    <message>
        <source>The printer does not answer: check its cable and power</source>
        <translation>Принтер не отвечает: проверьте кабель и питание</translation>
    </message>
    <message>
        <source>The printer is jammed or broken: look at its cutter</source>
        <translation>Принтер заело или он сломан: посмотрите на нож</translation>
    </message>
    <message>
        <source>The layout of the paper is wrong: call your dealer</source>
        <translation>Макет бумаги не годится: позвоните дилеру</translation>
    </message>
    <message>
        <source>Sent, and no more was heard: look at the paper before you press again</source>
        <translation>Отправлено, и больше ничего не известно: посмотрите на бумагу, прежде чем нажимать ещё раз</translation>
    </message>
</context>
<context>
    <name>ResolvePage</name>
    <message>
        <source>What is true?</source>
        <translation>Как на самом деле?</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Откуда вы знаете?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Ввести PIN</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>You said</source>
        <translation>Вы сказали</translation>
    </message>
    <message>
        <source>Found after it</source>
        <translation>Что нашлось потом</translation>
    </message>
    <message>
        <source>See every step</source>
        <translation>Все шаги</translation>
    </message>
    <message>
        <source>All purchases</source>
        <translation>Все покупки</translation>
    </message>
</context>
<context>
    <name>SafePlate</name>
    <message>
        <source>Do not pay again</source>
        <translation>Не платите второй раз</translation>
    </message>
    <message>
        <source>If you were charged, your order is safe</source>
        <translation>Если деньги ушли, заказ не потеряется</translation>
    </message>
</context>
<context>
    <name>ScreenTest</name>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Белый</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Чёрный</translation>
    </message>
    <message>
        <source>Screen test</source>
        <translation>Проверка экрана</translation>
    </message>
    <message>
        <source>%1: tap for the next</source>
        <translation>%1: коснитесь, чтобы продолжить</translation>
    </message>
    <message>
        <source>Point %1</source>
        <translation>Точка %1</translation>
    </message>
    <message>
        <source>End, %1 of %2</source>
        <translation>Закончить, %1 из %2</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Guests often choose</source>
        <translation>Часто выбирают</translation>
    </message>
    <message numerus="yes">
        <source>%n dish(es) found</source>
        <translation>
            <numerusform>Нашлось %n блюдо</numerusform>
            <numerusform>Нашлось %n блюда</numerusform>
            <numerusform>Нашлось %n блюд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Find a dish</source>
        <translation>Найти блюдо</translation>
    </message>
    <message>
        <source>What you are looking for</source>
        <translation>Что вы ищете</translation>
    </message>
    <message>
        <source>The name of a dish</source>
        <translation>Название блюда</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>Try another word, or look through the categories</source>
        <translation>Попробуйте другое слово или посмотрите по разделам</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>К заказу</translation>
    </message>
</context>
<context>
    <name>SecondCardSheet</name>
    <message>
        <source>Use the other card?</source>
        <translation>Взять другую карту?</translation>
    </message>
    <message>
        <source>Use the other card</source>
        <translation>Взять другую карту</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Оставить прежнюю</translation>
    </message>
</context>
<context>
    <name>SeekLine</name>
    <message>
        <source>Clear</source>
        <translation>Стереть</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>Menu of %1</source>
        <translation>Меню от %1</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Снова пробуем через %1</translation>
    </message>
    <message>
        <source>No payment is on its way</source>
        <translation>Оплат в пути нет</translation>
    </message>
</context>
<context>
    <name>SettingPage</name>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>kept encrypted</source>
        <translation>хранится зашифрованным</translation>
    </message>
    <message>
        <source>Volume of sounds</source>
        <translation>Громкость звуков</translation>
    </message>
    <message>
        <source>Brightness of the screen</source>
        <translation>Яркость экрана</translation>
    </message>
    <message>
        <source>Ask a silent guest after</source>
        <translation>Спросить молчащего гостя через</translation>
    </message>
    <message>
        <source>Then wait for an answer</source>
        <translation>Ждать его ответа</translation>
    </message>
    <message>
        <source>Show the order number for</source>
        <translation>Показывать номер заказа</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Default text size</source>
        <translation>Размер текста вначале</translation>
    </message>
    <message>
        <source>Default colours</source>
        <translation>Цвета вначале</translation>
    </message>
    <message>
        <source>Calm screen by default</source>
        <translation>Спокойный экран вначале</translation>
    </message>
    <message>
        <source>Guests may write a note</source>
        <translation>Гости могут написать пожелание</translation>
    </message>
    <message>
        <source>Ticket for a paid order</source>
        <translation>Талон оплаченного заказа</translation>
    </message>
    <message>
        <source>Ticket for paying at the counter</source>
        <translation>Талон для оплаты на кассе</translation>
    </message>
    <message>
        <source>Slip when a payment is in doubt</source>
        <translation>Слип, если оплата под вопросом</translation>
    </message>
    <message>
        <source>Print that slip after</source>
        <translation>Печатать этот слип через</translation>
    </message>
    <message>
        <source>Last line of a ticket</source>
        <translation>Последняя строка талона</translation>
    </message>
    <message>
        <source>The same in the second language</source>
        <translation>То же на втором языке</translation>
    </message>
    <message>
        <source>What the log keeps</source>
        <translation>Что хранит журнал</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>английский</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Только %1</translation>
    </message>
    <message>
        <source>First %1, then %2</source>
        <translation>Сначала %1, потом %2</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Самый крупный</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark with contrast</source>
        <translation>Тёмные контрастные</translation>
    </message>
    <message>
        <source>Light with contrast</source>
        <translation>Светлые контрастные</translation>
    </message>
    <message>
        <source>Every detail</source>
        <translation>Все подробности</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что происходит</translation>
    </message>
    <message>
        <source>Trouble alone</source>
        <translation>Только неполадки</translation>
    </message>
    <message>
        <source>Takes effect at once</source>
        <translation>Подействует сразу</translation>
    </message>
    <message>
        <source>Takes effect from the next guest on</source>
        <translation>Подействует со следующего гостя</translation>
    </message>
    <message>
        <source>Takes effect after a restart</source>
        <translation>Подействует после перезапуска</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Сейчас: %1</translation>
    </message>
    <message>
        <source>Put in a number</source>
        <translation>Введите число</translation>
    </message>
    <message>
        <source>Put in a whole number</source>
        <translation>Введите целое число</translation>
    </message>
    <message>
        <source>It has to be at least %1</source>
        <translation>Должно быть не меньше %1</translation>
    </message>
    <message>
        <source>It may be at most %1</source>
        <translation>Может быть не больше %1</translation>
    </message>
    <message>
        <source>It may have at most %1 characters</source>
        <translation>Может быть не длиннее %1 знаков</translation>
    </message>
    <message>
        <source>This cannot be its value</source>
        <translation>Такого значения у этой настройки не бывает</translation>
    </message>
    <message>
        <source>Not saved: %1 of the profile does not fit. Run the wizard</source>
        <translation>Не сохранено: в профиле не подходит %1. Запустите мастер настройки</translation>
    </message>
    <message>
        <source>Not saved: the profile cannot be read or written</source>
        <translation>Не сохранено: профиль не читается или не пишется</translation>
    </message>
    <message>
        <source>Not saved: the kiosk&apos;s database does not answer</source>
        <translation>Не сохранено: база киоска не отвечает</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>A purchase is on its way: the kiosk restarts as soon as it is settled</source>
        <translation>Идёт покупка: киоск перезапустится, как только она закончится</translation>
    </message>
    <message>
        <source>Something that was changed takes effect after a restart</source>
        <translation>Часть изменений подействует после перезапуска</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Отменить последнее изменение</translation>
    </message>
    <message>
        <source>Hide the rest</source>
        <translation>Скрыть остальное</translation>
    </message>
    <message>
        <source>Show the rest: it needs the wizard</source>
        <translation>Показать остальное: его меняет мастер</translation>
    </message>
    <message>
        <source>Only the wizard changes these</source>
        <translation>Это меняет только мастер настройки</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапустить</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>The server&apos;s own</source>
        <translation>Как на сервере</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Не предлагать</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Card, at the terminal of the r_keeper station</source>
        <translation>Картой, на терминале станции r_keeper</translation>
    </message>
    <message>
        <source>Card, at the kiosk&apos;s own terminal</source>
        <translation>Картой, на своём терминале киоска</translation>
    </message>
    <message>
        <source>Bank QR code</source>
        <translation>По QR-коду банка</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>На кассе</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Подписка</translation>
    </message>
    <message>
        <source>Lifetime licence</source>
        <translation>Бессрочная лицензия</translation>
    </message>
    <message>
        <source>CRM 7, over HTTP</source>
        <translation>CRM 7, по HTTP</translation>
    </message>
    <message>
        <source>CRM 5, over TCP</source>
        <translation>CRM 5, по TCP</translation>
    </message>
    <message>
        <source>Nobody: points are only shown</source>
        <translation>Никто: бонусы только показываются</translation>
    </message>
    <message>
        <source>The kiosk</source>
        <translation>Киоск</translation>
    </message>
    <message>
        <source>r_keeper</source>
        <translation>r_keeper</translation>
    </message>
    <message>
        <source>On a USB port</source>
        <translation>В гнезде USB</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>В сети</translation>
    </message>
    <message>
        <source>A reader that types like a keyboard</source>
        <translation>Считыватель, который печатает как клавиатура</translation>
    </message>
    <message>
        <source>Contactless reader</source>
        <translation>Бесконтактный считыватель</translation>
    </message>
    <message>
        <source>Magnetic stripe reader</source>
        <translation>Считыватель магнитных карт</translation>
    </message>
    <message>
        <source>Bar code scanner</source>
        <translation>Сканер штрихкодов</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Вертикально</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Горизонтально</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычно</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Белым по чёрному</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Чёрным по белому</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Крупнее всего</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Тихо</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Громко</translation>
    </message>
    <message>
        <source>Restaurant: sees and settles</source>
        <translation>Ресторан: видит и разбирает</translation>
    </message>
    <message>
        <source>Administrator: also refunds and sets up</source>
        <translation>Администратор: ещё возвраты и настройка</translation>
    </message>
    <message>
        <source>Dealer: sets up</source>
        <translation>Дилер: настраивает</translation>
    </message>
    <message>
        <source>Kaliningrad</source>
        <translation>Калининград</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>Москва</translation>
    </message>
    <message>
        <source>Samara</source>
        <translation>Самара</translation>
    </message>
    <message>
        <source>Yekaterinburg</source>
        <translation>Екатеринбург</translation>
    </message>
    <message>
        <source>Omsk</source>
        <translation>Омск</translation>
    </message>
    <message>
        <source>Novosibirsk</source>
        <translation>Новосибирск</translation>
    </message>
    <message>
        <source>Krasnoyarsk</source>
        <translation>Красноярск</translation>
    </message>
    <message>
        <source>Irkutsk</source>
        <translation>Иркутск</translation>
    </message>
    <message>
        <source>Yakutsk</source>
        <translation>Якутск</translation>
    </message>
    <message>
        <source>Vladivostok</source>
        <translation>Владивосток</translation>
    </message>
    <message>
        <source>Magadan</source>
        <translation>Магадан</translation>
    </message>
    <message>
        <source>Kamchatka</source>
        <translation>Камчатка</translation>
    </message>
    <message>
        <source>Minsk</source>
        <translation>Минск</translation>
    </message>
    <message>
        <source>Yerevan</source>
        <translation>Ереван</translation>
    </message>
    <message>
        <source>Tbilisi</source>
        <translation>Тбилиси</translation>
    </message>
    <message>
        <source>Baku</source>
        <translation>Баку</translation>
    </message>
    <message>
        <source>Almaty</source>
        <translation>Алматы</translation>
    </message>
    <message>
        <source>Tashkent</source>
        <translation>Ташкент</translation>
    </message>
    <message>
        <source>Bishkek</source>
        <translation>Бишкек</translation>
    </message>
    <message>
        <source>Dubai</source>
        <translation>Дубай</translation>
    </message>
    <message>
        <source>Time here</source>
        <translation>Здесь сейчас</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Отвечает</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Certificate is the trusted one</source>
        <translation>Сертификат тот, которому доверяют</translation>
    </message>
    <message>
        <source>r_keeper 7</source>
        <translation>r_keeper 7</translation>
    </message>
    <message>
        <source>Name in the network</source>
        <translation>Имя в сети</translation>
    </message>
    <message>
        <source>Login works</source>
        <translation>Вход работает</translation>
    </message>
    <message>
        <source>May read directories and the menu</source>
        <translation>Справочники и меню читать можно</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Ресторан</translation>
    </message>
    <message>
        <source>Shift is open</source>
        <translation>Смена открыта</translation>
    </message>
    <message>
        <source>No shift is open now</source>
        <translation>Сейчас смена не открыта</translation>
    </message>
    <message>
        <source>All of it is in r_keeper</source>
        <translation>Всё это есть в r_keeper</translation>
    </message>
    <message>
        <source>The reason may be given</source>
        <translation>Причина подходит</translation>
    </message>
    <message>
        <source>Bound to restaurant</source>
        <translation>Привязана к ресторану</translation>
    </message>
    <message>
        <source>Licence is active</source>
        <translation>Лицензия действует</translation>
    </message>
    <message>
        <source>Licence is active, without an end</source>
        <translation>Лицензия действует, без срока</translation>
    </message>
    <message>
        <source>Developer&apos;s token is good</source>
        <translation>Токен разработчика действует</translation>
    </message>
    <message>
        <source>The cash server accepts it</source>
        <translation>Касса её принимает</translation>
    </message>
    <message>
        <source>The cash server was not asked: it may be asked once a minute</source>
        <translation>Кассу не спросили: спрашивать можно раз в минуту</translation>
    </message>
    <message>
        <source>This r_keeper asks for no licence number</source>
        <translation>Этот r_keeper номера лицензии не просит</translation>
    </message>
    <message>
        <source>Lifetime licence: nothing is fetched</source>
        <translation>Бессрочная лицензия: получать нечего</translation>
    </message>
    <message>
        <source>Guests order without cards</source>
        <translation>Гости заказывают без карт</translation>
    </message>
    <message>
        <source>The card system answers</source>
        <translation>Карточная система отвечает</translation>
    </message>
    <message>
        <source>The test card is known</source>
        <translation>Пробную карту узнали</translation>
    </message>
    <message>
        <source>No card was tried</source>
        <translation>Карту не пробовали</translation>
    </message>
    <message>
        <source>Card reader is ready</source>
        <translation>Считыватель карт готов</translation>
    </message>
    <message>
        <source>A card was read</source>
        <translation>Карта прочитана</translation>
    </message>
    <message>
        <source>The test page is printed</source>
        <translation>Пробная страница напечатана</translation>
    </message>
    <message>
        <source>The test page was sent: see whether it is there</source>
        <translation>Пробная страница отправлена: посмотрите, вышла ли она</translation>
    </message>
    <message>
        <source>Payment terminal is ready</source>
        <translation>Платёжный терминал готов</translation>
    </message>
    <message>
        <source>A sound was played</source>
        <translation>Звук сыгран</translation>
    </message>
    <message>
        <source>No sound could be played</source>
        <translation>Звук сыграть не вышло</translation>
    </message>
    <message>
        <source>No card reader</source>
        <translation>Считывателя карт нет</translation>
    </message>
    <message>
        <source>No printer: numbers are on the screen</source>
        <translation>Принтера нет: номера будут на экране</translation>
    </message>
    <message>
        <source>Smallest capital letters</source>
        <translation>Самые мелкие заглавные буквы</translation>
    </message>
    <message>
        <source>Main buttons</source>
        <translation>Главные кнопки</translation>
    </message>
    <message>
        <source>Height of the low mode</source>
        <translation>Высота низкого режима</translation>
    </message>
    <message>
        <source>May sign in: %1</source>
        <translation>Может войти: %1</translation>
    </message>
    <message>
        <source>Order %1 was made</source>
        <translation>Заказ %1 сделан</translation>
    </message>
    <message>
        <source>Order %1 is void again</source>
        <translation>Заказ %1 снова аннулирован</translation>
    </message>
    <message>
        <source>The profile is complete</source>
        <translation>Профиль полон</translation>
    </message>
    <message>
        <source>Saved for the next kiosk</source>
        <translation>Сохранено для следующего киоска</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 мм</translation>
    </message>
    <message>
        <source>Reading from r_keeper</source>
        <translation>Читаем из r_keeper</translation>
    </message>
    <message>
        <source>Looking around in this network</source>
        <translation>Ищем в этой сети</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Проверяем</translation>
    </message>
    <message>
        <source>Present a guest card to the reader</source>
        <translation>Поднесите карту гостя к считывателю</translation>
    </message>
    <message>
        <source>Ordering and voiding</source>
        <translation>Заказываем и аннулируем</translation>
    </message>
    <message>
        <source>There is no answer yet</source>
        <translation>Ответа пока нет</translation>
    </message>
    <message>
        <source>Enter something</source>
        <translation>Введите что-нибудь</translation>
    </message>
    <message>
        <source>That is no name and no address</source>
        <translation>Это не имя и не адрес</translation>
    </message>
    <message>
        <source>Write it without https://, port and spaces</source>
        <translation>Пишите без https://, порта и пробелов</translation>
    </message>
    <message>
        <source>That is no port</source>
        <translation>Это не порт</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535</source>
        <translation>Порт – число от 1 до 65535</translation>
    </message>
    <message>
        <source>That is no web address</source>
        <translation>Это не веб-адрес</translation>
    </message>
    <message>
        <source>It begins with https:// and has no spaces</source>
        <translation>Он начинается с https:// и не имеет пробелов</translation>
    </message>
    <message>
        <source>That is no date</source>
        <translation>Это не дата</translation>
    </message>
    <message>
        <source>Write it like 2027-05-31</source>
        <translation>Пишите так: 2027-05-31</translation>
    </message>
    <message>
        <source>That is no GUID</source>
        <translation>Это не GUID</translation>
    </message>
    <message>
        <source>It has 32 digits and letters from a to f</source>
        <translation>В нём 32 цифры и буквы от a до f</translation>
    </message>
    <message>
        <source>That is no number</source>
        <translation>Это не число</translation>
    </message>
    <message>
        <source>Write digits only</source>
        <translation>Пишите только цифры</translation>
    </message>
    <message>
        <source>That height is not possible</source>
        <translation>Так картинка не висит</translation>
    </message>
    <message>
        <source>Write millimetres, from 0 to 960</source>
        <translation>Пишите миллиметры, от 0 до 960</translation>
    </message>
    <message>
        <source>That is too long</source>
        <translation>Слишком длинно</translation>
    </message>
    <message>
        <source>At most 200 characters</source>
        <translation>Не больше 200 знаков</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits</source>
        <translation>В PIN-коде от 4 до 8 цифр</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Наберите ещё раз</translation>
    </message>
    <message>
        <source>Everybody tries this PIN first</source>
        <translation>Такой PIN-код пробуют первым</translation>
    </message>
    <message>
        <source>Avoid one digit repeated and digits in a row</source>
        <translation>Не одна цифра подряд и не цифры по порядку</translation>
    </message>
    <message>
        <source>This PIN cannot be used</source>
        <translation>Этот PIN-код взять нельзя</translation>
    </message>
    <message>
        <source>Take another one</source>
        <translation>Придумайте другой</translation>
    </message>
    <message>
        <source>Two ways to pay have the same tender</source>
        <translation>У двух способов оплаты одна валюта</translation>
    </message>
    <message>
        <source>Choose a tender of its own for each</source>
        <translation>Выберите каждому свою</translation>
    </message>
    <message>
        <source>This network does not know that name</source>
        <translation>Эта сеть не знает такого имени</translation>
    </message>
    <message>
        <source>Check the spelling, or enter the address in numbers</source>
        <translation>Проверьте написание или введите адрес цифрами</translation>
    </message>
    <message>
        <source>There is no route to that address</source>
        <translation>Туда не ведёт ни одна сеть</translation>
    </message>
    <message>
        <source>Check the address, the cable and the network settings</source>
        <translation>Проверьте адрес, кабель и настройки сети</translation>
    </message>
    <message>
        <source>The machine is there, but nothing listens at this port</source>
        <translation>Машина на месте, но на этом порту никто не слушает</translation>
    </message>
    <message>
        <source>Check the port, and that the server is running</source>
        <translation>Проверьте порт и работает ли сервер</translation>
    </message>
    <message>
        <source>Nobody is there at this address</source>
        <translation>По этому адресу никого нет</translation>
    </message>
    <message>
        <source>Check the address, that it is on, and the firewall</source>
        <translation>Проверьте адрес, включена ли машина, и брандмауэр</translation>
    </message>
    <message>
        <source>What answers there does not speak HTTPS</source>
        <translation>То, что там слушает, не говорит по HTTPS</translation>
    </message>
    <message>
        <source>Enter the port for HTTPS</source>
        <translation>Введите порт для HTTPS</translation>
    </message>
    <message>
        <source>Nobody known vouches for the certificate there</source>
        <translation>За сертификат оттуда никто известный не ручается</translation>
    </message>
    <message>
        <source>Check the address; look who stands between</source>
        <translation>Проверьте адрес и кто стоит между</translation>
    </message>
    <message>
        <source>It took the question and did not answer</source>
        <translation>Вопрос принят, ответа нет</translation>
    </message>
    <message>
        <source>See whether it is working, then check again</source>
        <translation>Посмотрите, работает ли, и проверьте снова</translation>
    </message>
    <message>
        <source>It reports a fault of its own</source>
        <translation>Там сообщают о собственной неполадке</translation>
    </message>
    <message>
        <source>Look at its log or start it anew, then check again</source>
        <translation>Посмотрите журнал или перезапустите и проверьте снова</translation>
    </message>
    <message>
        <source>Something else answers at this address</source>
        <translation>По этому адресу отвечает что-то другое</translation>
    </message>
    <message>
        <source>Check address and port</source>
        <translation>Проверьте адрес и порт</translation>
    </message>
    <message>
        <source>No cash server was found at port %1 in this network</source>
        <translation>На порту %1 в этой сети касса не нашлась</translation>
    </message>
    <message>
        <source>Enter its address, or try another port</source>
        <translation>Введите адрес сами или попробуйте другой порт</translation>
    </message>
    <message>
        <source>The certificate is not trusted yet</source>
        <translation>Сертификату пока не доверяют</translation>
    </message>
    <message>
        <source>Compare all four lines with the cash server&apos;s properties</source>
        <translation>Сравните все четыре строки со свойствами сервера на кассе</translation>
    </message>
    <message>
        <source>The certificate is not the one that was trusted</source>
        <translation>Сертификат не тот, которому доверяли</translation>
    </message>
    <message>
        <source>Nothing was sent. Find out why before you trust the new one</source>
        <translation>Ничего не отправлено. Выясните, почему он сменился, и только потом доверяйте</translation>
    </message>
    <message>
        <source>The cash server refuses the login</source>
        <translation>Касса отказывает во входе</translation>
    </message>
    <message>
        <source>Check the employee, the password and the HTTP-access right of the role</source>
        <translation>Проверьте сотрудника, пароль и право роли на доступ по HTTP</translation>
    </message>
    <message>
        <source>The employee lacks the right: %1</source>
        <translation>Сотруднику не хватает права: %1</translation>
    </message>
    <message>
        <source>Give it to the role in r_keeper, then check again</source>
        <translation>Добавьте его роли в r_keeper и проверьте снова</translation>
    </message>
    <message>
        <source>The common shift is being closed</source>
        <translation>Закрывается общая смена</translation>
    </message>
    <message>
        <source>Check again in a few minutes</source>
        <translation>Проверьте снова через несколько минут</translation>
    </message>
    <message>
        <source>The common shift has been open for too long</source>
        <translation>Общая смена открыта слишком долго</translation>
    </message>
    <message>
        <source>Close it at the cash server, then check again</source>
        <translation>Закройте её на кассе и проверьте снова</translation>
    </message>
    <message>
        <source>r_keeper refuses</source>
        <translation>r_keeper отказывает</translation>
    </message>
    <message>
        <source>See what it says, then check again</source>
        <translation>Посмотрите, что он говорит, и проверьте снова</translation>
    </message>
    <message>
        <source>Nothing could be read from r_keeper</source>
        <translation>Из r_keeper ничего не прочитать</translation>
    </message>
    <message>
        <source>Go back: cash server and login have to work first</source>
        <translation>Вернитесь: сначала должны заработать касса и вход</translation>
    </message>
    <message>
        <source>“%1” is not in r_keeper any more</source>
        <translation>«%1» больше нет в r_keeper</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Выберите другое</translation>
    </message>
    <message>
        <source>“%1” may not be given when an order is cancelled</source>
        <translation>«%1» нельзя указать при отмене заказа</translation>
    </message>
    <message>
        <source>Choose another reason</source>
        <translation>Выберите другую причину</translation>
    </message>
    <message>
        <source>r_keeper has nothing to choose from here</source>
        <translation>В r_keeper здесь не из чего выбрать</translation>
    </message>
    <message>
        <source>Enter it in r_keeper&apos;s directory, then read again</source>
        <translation>Заведите это в справочнике r_keeper и прочитайте снова</translation>
    </message>
    <message>
        <source>The licence service refuses the account</source>
        <translation>Сервис лицензий отказывает учётной записи</translation>
    </message>
    <message>
        <source>Check account, password and token</source>
        <translation>Проверьте учётную запись, пароль и токен</translation>
    </message>
    <message>
        <source>There is no active licence for this restaurant</source>
        <translation>У этого ресторана нет действующей лицензии</translation>
    </message>
    <message>
        <source>Ask the dealer to generate one; check the product</source>
        <translation>Попросите дилера её выпустить; проверьте продукт</translation>
    </message>
    <message>
        <source>The licence ended on %1</source>
        <translation>Лицензия закончилась %1</translation>
    </message>
    <message>
        <source>Ask the dealer to renew it</source>
        <translation>Попросите дилера её продлить</translation>
    </message>
    <message>
        <source>The developer&apos;s token ended on %1</source>
        <translation>Токен разработчика закончился %1</translation>
    </message>
    <message>
        <source>Get a new one and enter it</source>
        <translation>Получите новый и введите его</translation>
    </message>
    <message>
        <source>The cash server refuses the licence</source>
        <translation>Касса отказывает лицензии</translation>
    </message>
    <message>
        <source>Ask the dealer whether it is active and for how many kiosks</source>
        <translation>Спросите дилера, действует ли она и на сколько киосков</translation>
    </message>
    <message>
        <source>The card system refuses this kiosk</source>
        <translation>Карточная система отказывает этому киоску</translation>
    </message>
    <message>
        <source>Check classifier and key, and that they are not blocked</source>
        <translation>Проверьте классификатор и код и не закрыты ли они</translation>
    </message>
    <message>
        <source>The card system cannot do this right now</source>
        <translation>Карточная система сейчас не может</translation>
    </message>
    <message>
        <source>Check again in a minute</source>
        <translation>Проверьте снова через минуту</translation>
    </message>
    <message>
        <source>The card system does not take the test card</source>
        <translation>Карточная система не принимает пробную карту</translation>
    </message>
    <message>
        <source>Check its number, or try another card</source>
        <translation>Проверьте её номер или возьмите другую карту</translation>
    </message>
    <message>
        <source>The device cannot be set up like this</source>
        <translation>Так это устройство не настроить</translation>
    </message>
    <message>
        <source>Choose another one, or another address</source>
        <translation>Выберите другое устройство или другой адрес</translation>
    </message>
    <message>
        <source>The card reader is not there</source>
        <translation>Считывателя карт нет на месте</translation>
    </message>
    <message>
        <source>Plug it in and check again, or choose “none”</source>
        <translation>Подключите и проверьте снова или выберите «нет»</translation>
    </message>
    <message>
        <source>No card came</source>
        <translation>Карту не поднесли</translation>
    </message>
    <message>
        <source>Present a guest card while the kiosk waits for it</source>
        <translation>Поднесите карту гостя, пока киоск её ждёт</translation>
    </message>
    <message>
        <source>The test page was not printed</source>
        <translation>Пробная страница не напечатана</translation>
    </message>
    <message>
        <source>Check that the printer is on, has paper and is closed</source>
        <translation>Проверьте, включён ли принтер, есть ли бумага, закрыт ли он</translation>
    </message>
    <message>
        <source>The payment terminal does not answer</source>
        <translation>Платёжный терминал не отвечает</translation>
    </message>
    <message>
        <source>Check that it is on, its cable and its address</source>
        <translation>Проверьте, включён ли он, кабель и адрес</translation>
    </message>
    <message>
        <source>There is no dish that can be ordered</source>
        <translation>Нет блюда, которое можно заказать</translation>
    </message>
    <message>
        <source>Check the kiosk&apos;s menu pages and the stop list in r_keeper</source>
        <translation>Проверьте страницы меню киоска и стоп-лист в r_keeper</translation>
    </message>
    <message>
        <source>The test order was not made, and nothing stays open</source>
        <translation>Пробный заказ не сделан, и ничего не осталось открытым</translation>
    </message>
    <message>
        <source>See what r_keeper says, then try again</source>
        <translation>Посмотрите, что говорит r_keeper, и попробуйте снова</translation>
    </message>
    <message>
        <source>The test order %1 could not be voided</source>
        <translation>Пробный заказ %1 не удалось аннулировать</translation>
    </message>
    <message>
        <source>Void it at the till</source>
        <translation>Аннулируйте его на кассе</translation>
    </message>
    <message>
        <source>The kiosk&apos;s database cannot be written</source>
        <translation>База киоска не записывается</translation>
    </message>
    <message>
        <source>Check the space on the disk, then restart the kiosk</source>
        <translation>Проверьте место на диске и перезапустите киоск</translation>
    </message>
    <message>
        <source>The profile is not complete</source>
        <translation>Профиль не полон</translation>
    </message>
    <message>
        <source>Go through the steps that are not done yet</source>
        <translation>Пройдите шаги, которые ещё не сделаны</translation>
    </message>
    <message>
        <source>It was stopped before its end</source>
        <translation>Этого не дождались</translation>
    </message>
    <message>
        <source>Check again whenever you like</source>
        <translation>Проверьте снова, когда захотите</translation>
    </message>
    <message>
        <source>language and time</source>
        <translation>язык и время</translation>
    </message>
    <message>
        <source>cash server</source>
        <translation>касса</translation>
    </message>
    <message>
        <source>login</source>
        <translation>вход</translation>
    </message>
    <message>
        <source>restaurant</source>
        <translation>ресторан</translation>
    </message>
    <message>
        <source>orders and money</source>
        <translation>заказы и деньги</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>лицензия</translation>
    </message>
    <message>
        <source>guest cards</source>
        <translation>карты гостей</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>устройства</translation>
    </message>
    <message>
        <source>screen and sound</source>
        <translation>экран и звук</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>сотрудники</translation>
    </message>
    <message>
        <source>test order</source>
        <translation>пробный заказ</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>итог</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>Язык и время</translation>
    </message>
    <message>
        <source>Compare the time with your watch</source>
        <translation>Сверьте время со своими часами</translation>
    </message>
    <message>
        <source>Cash server</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>The r_keeper server that this kiosk sells through</source>
        <translation>Сервер r_keeper, через который продаёт этот киоск</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>As an r_keeper employee who may use the HTTP interface</source>
        <translation>Как сотрудник r_keeper, которому открыт доступ по HTTP</translation>
    </message>
    <message>
        <source>Station and table are for this kiosk alone</source>
        <translation>Станция и стол – только для этого киоска</translation>
    </message>
    <message>
        <source>Orders and money</source>
        <translation>Заказы и деньги</translation>
    </message>
    <message>
        <source>Read from r_keeper: change what does not fit</source>
        <translation>Прочитано из r_keeper: поправьте, что не подходит</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Without it r_keeper takes no orders from the kiosk</source>
        <translation>Без неё r_keeper не примет заказов от киоска</translation>
    </message>
    <message>
        <source>Guest cards</source>
        <translation>Карты гостей</translation>
    </message>
    <message>
        <source>Guests order without a card too</source>
        <translation>Без карты гости тоже заказывают</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Each is tried now</source>
        <translation>Каждое пробуем сейчас</translation>
    </message>
    <message>
        <source>Screen and sound</source>
        <translation>Экран и звук</translation>
    </message>
    <message>
        <source>Sizes follow from the panel</source>
        <translation>Размеры следуют из панели</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Whoever looks after the kiosk signs in with a PIN</source>
        <translation>Кто смотрит за киоском, входит по PIN-коду</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>Пробный заказ</translation>
    </message>
    <message>
        <source>A real order at the cash server, made and voided; nobody pays</source>
        <translation>Настоящий заказ на кассе: сделаем и аннулируем. Без денег</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Можно продавать</translation>
    </message>
    <message>
        <source>Tap a step to change it</source>
        <translation>Коснитесь шага, чтобы его изменить</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Which language do you speak?</source>
        <translation>На каком языке говорите?</translation>
    </message>
    <message>
        <source>Guests are greeted in it too; that can be changed later</source>
        <translation>Гостей встретят на нём же; потом это можно изменить</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>What time is it here?</source>
        <translation>Который здесь час?</translation>
    </message>
    <message>
        <source>The zone of the restaurant&apos;s clock</source>
        <translation>По этому поясу идут часы ресторана</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Where is the cash server?</source>
        <translation>Где касса?</translation>
    </message>
    <message>
        <source>Its name or address, such as 192.168.1.20</source>
        <translation>Её имя или адрес, например 192.168.1.20</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>At which port?</source>
        <translation>На каком порту?</translation>
    </message>
    <message>
        <source>“HTTP Data Port” in the properties of the cash server</source>
        <translation>«HTTP Data Port» в свойствах кассового сервера</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Who logs in?</source>
        <translation>Кто входит?</translation>
    </message>
    <message>
        <source>An r_keeper employee whose role has the HTTP-access right</source>
        <translation>Сотрудник r_keeper, чьей роли открыт доступ по HTTP</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>What is the password?</source>
        <translation>Какой пароль?</translation>
    </message>
    <message>
        <source>It is kept in the encrypted database and nowhere else</source>
        <translation>Он хранится в зашифрованной базе и больше нигде</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What is the restaurant called?</source>
        <translation>Как называется ресторан?</translation>
    </message>
    <message>
        <source>Guests read it beside the logo</source>
        <translation>Гости читают его рядом с логотипом</translation>
    </message>
    <message>
        <source>Cash station</source>
        <translation>Кассовая станция</translation>
    </message>
    <message>
        <source>Which cash station is this kiosk&apos;s?</source>
        <translation>Какая станция у этого киоска?</translation>
    </message>
    <message>
        <source>One that nobody else works at</source>
        <translation>Та, на которой больше никто не работает</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Кассир</translation>
    </message>
    <message>
        <source>Who takes the payments?</source>
        <translation>Кто принимает оплату?</translation>
    </message>
    <message>
        <source>Receipts carry this name</source>
        <translation>Это имя стоит на чеках</translation>
    </message>
    <message>
        <source>Waiter</source>
        <translation>Официант</translation>
    </message>
    <message>
        <source>Who opens the orders?</source>
        <translation>Кто открывает заказы?</translation>
    </message>
    <message>
        <source>Usually the same as the cashier</source>
        <translation>Обычно тот же, что и кассир</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Стол</translation>
    </message>
    <message>
        <source>At which table are the orders?</source>
        <translation>За каким столом заказы?</translation>
    </message>
    <message>
        <source>One that is kept for this kiosk</source>
        <translation>Тот, который оставлен этому киоску</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>В зале</translation>
    </message>
    <message>
        <source>Which order type is “eat in”?</source>
        <translation>Какой тип заказа – «в зале»?</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>С собой</translation>
    </message>
    <message>
        <source>Which order type is “take away”?</source>
        <translation>Какой тип заказа – «с собой»?</translation>
    </message>
    <message>
        <source>Order category</source>
        <translation>Категория заказа</translation>
    </message>
    <message>
        <source>Which order category?</source>
        <translation>Какая категория заказа?</translation>
    </message>
    <message>
        <source>Reports tell the kiosk&apos;s orders by it</source>
        <translation>По ней отчёты отличают заказы киоска</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>Способы оплаты</translation>
    </message>
    <message>
        <source>How do guests pay?</source>
        <translation>Как платят гости?</translation>
    </message>
    <message>
        <source>The first one is offered first</source>
        <translation>Первый предложим первым</translation>
    </message>
    <message>
        <source>Tender for cards</source>
        <translation>Валюта для карт</translation>
    </message>
    <message>
        <source>Which tender is for bank cards?</source>
        <translation>Какая валюта для банковских карт?</translation>
    </message>
    <message>
        <source>Tender for the kiosk&apos;s terminal</source>
        <translation>Валюта своего терминала</translation>
    </message>
    <message>
        <source>Which tender is for the kiosk&apos;s own terminal?</source>
        <translation>Какая валюта для своего терминала киоска?</translation>
    </message>
    <message>
        <source>One that no terminal of r_keeper is bound to</source>
        <translation>Та, к которой не привязан терминал r_keeper</translation>
    </message>
    <message>
        <source>Tender for QR payments</source>
        <translation>Валюта для QR</translation>
    </message>
    <message>
        <source>Which tender is for payments by a bank&apos;s QR code?</source>
        <translation>Какая валюта для оплаты по QR-коду банка?</translation>
    </message>
    <message>
        <source>Reason for cancelling</source>
        <translation>Причина отмены</translation>
    </message>
    <message>
        <source>Why is an unpaid order cancelled?</source>
        <translation>Почему отменяют неоплаченный заказ?</translation>
    </message>
    <message>
        <source>r_keeper asks for a reason</source>
        <translation>r_keeper спрашивает причину</translation>
    </message>
    <message>
        <source>Kind of licence</source>
        <translation>Вид лицензии</translation>
    </message>
    <message>
        <source>Which licence does the restaurant have?</source>
        <translation>Какая лицензия у ресторана?</translation>
    </message>
    <message>
        <source>The dealer knows</source>
        <translation>Дилер знает</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>What is the account at the licence service?</source>
        <translation>Какая учётная запись у сервиса лицензий?</translation>
    </message>
    <message>
        <source>An e-mail address, from the dealer</source>
        <translation>Адрес почты, от дилера</translation>
    </message>
    <message>
        <source>Password of the account</source>
        <translation>Пароль учётной записи</translation>
    </message>
    <message>
        <source>What is the password of the account?</source>
        <translation>Какой пароль у учётной записи?</translation>
    </message>
    <message>
        <source>Developer&apos;s token</source>
        <translation>Токен разработчика</translation>
    </message>
    <message>
        <source>What is the developer&apos;s token?</source>
        <translation>Какой токен разработчика?</translation>
    </message>
    <message>
        <source>From the maker of the kiosk&apos;s program or the dealer</source>
        <translation>От разработчика киоска или от дилера</translation>
    </message>
    <message>
        <source>Last day of the token</source>
        <translation>Последний день токена</translation>
    </message>
    <message>
        <source>Until when is the token good?</source>
        <translation>До какого дня действует токен?</translation>
    </message>
    <message>
        <source>Such as 2027-05-31. Leave it empty if nobody knows</source>
        <translation>Например 2027-05-31. Если никто не знает, оставьте пустым</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Продукт</translation>
    </message>
    <message>
        <source>Which product is licensed?</source>
        <translation>Какой продукт лицензирован?</translation>
    </message>
    <message>
        <source>Its GUID; the usual one is the subscription for 12 months</source>
        <translation>Его GUID; обычно это подписка на 12 месяцев</translation>
    </message>
    <message>
        <source>Licence service</source>
        <translation>Сервис лицензий</translation>
    </message>
    <message>
        <source>Where is the licence service?</source>
        <translation>Где сервис лицензий?</translation>
    </message>
    <message>
        <source>The usual address is right unless the dealer says otherwise</source>
        <translation>Обычный адрес верен, если дилер не сказал другого</translation>
    </message>
    <message>
        <source>Card system</source>
        <translation>Карточная система</translation>
    </message>
    <message>
        <source>Which card system is there?</source>
        <translation>Какая карточная система?</translation>
    </message>
    <message>
        <source>It knows guests&apos; cards and bonus points</source>
        <translation>Она знает карты и бонусы гостей</translation>
    </message>
    <message>
        <source>Address of the card system</source>
        <translation>Адрес карточной системы</translation>
    </message>
    <message>
        <source>Where is the card system?</source>
        <translation>Где карточная система?</translation>
    </message>
    <message>
        <source>Such as https://192.168.1.30:9192/</source>
        <translation>Например https://192.168.1.30:9192/</translation>
    </message>
    <message>
        <source>Its name or address, such as 192.168.1.30</source>
        <translation>Её имя или адрес, например 192.168.1.30</translation>
    </message>
    <message>
        <source>Port of the card system</source>
        <translation>Порт карточной системы</translation>
    </message>
    <message>
        <source>The card system&apos;s port for authorisation</source>
        <translation>Порт карточной системы для авторизации</translation>
    </message>
    <message>
        <source>Key code</source>
        <translation>Код ключа</translation>
    </message>
    <message>
        <source>What is the key code?</source>
        <translation>Какой код ключа?</translation>
    </message>
    <message>
        <source>It came with the licence key of the card system</source>
        <translation>Он пришёл с ключом лицензии карточной системы</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Классификатор</translation>
    </message>
    <message>
        <source>Which classifier is this kiosk&apos;s?</source>
        <translation>Какой классификатор у этого киоска?</translation>
    </message>
    <message>
        <source>Its code in the card system</source>
        <translation>Его код в карточной системе</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>Пробная карта</translation>
    </message>
    <message>
        <source>Is there a card to try?</source>
        <translation>Есть карта для пробы?</translation>
    </message>
    <message>
        <source>Its number; nothing is debited. May be left empty</source>
        <translation>Её номер; ничего не спишем. Можно оставить пустым</translation>
    </message>
    <message>
        <source>Bonus points</source>
        <translation>Бонусы</translation>
    </message>
    <message>
        <source>Who takes bonus points off the account?</source>
        <translation>Кто списывает бонусы?</translation>
    </message>
    <message>
        <source>One of the two, never both</source>
        <translation>Кто-то один, не оба</translation>
    </message>
    <message>
        <source>Account of the points</source>
        <translation>Счёт бонусов</translation>
    </message>
    <message>
        <source>Which account holds the points?</source>
        <translation>На каком счёте бонусы?</translation>
    </message>
    <message>
        <source>Tender for points</source>
        <translation>Валюта для бонусов</translation>
    </message>
    <message>
        <source>Which tender is for points?</source>
        <translation>Какая валюта для бонусов?</translation>
    </message>
    <message>
        <source>Card driver of r_keeper</source>
        <translation>Карточный драйвер r_keeper</translation>
    </message>
    <message>
        <source>Which device of r_keeper asks the card system?</source>
        <translation>Через какое устройство r_keeper спрашивает карточную систему?</translation>
    </message>
    <message>
        <source>Coupons go through it</source>
        <translation>Через него идут купоны</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Считыватель карт</translation>
    </message>
    <message>
        <source>Which card reader is there?</source>
        <translation>Какой считыватель карт?</translation>
    </message>
    <message>
        <source>These are plugged in now</source>
        <translation>Эти подключены сейчас</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>Which printer is there?</source>
        <translation>Какой принтер?</translation>
    </message>
    <message>
        <source>For order numbers and slips. A test page will be printed</source>
        <translation>Для номеров заказов и слипов. Напечатаем пробную страницу</translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation>Адрес принтера</translation>
    </message>
    <message>
        <source>Where is the printer?</source>
        <translation>Где принтер?</translation>
    </message>
    <message>
        <source>Such as 192.168.1.40, with :port if it is not 9100</source>
        <translation>Например 192.168.1.40, с :портом, если он не 9100</translation>
    </message>
    <message>
        <source>Address of the terminal</source>
        <translation>Адрес терминала</translation>
    </message>
    <message>
        <source>Where is the payment terminal?</source>
        <translation>Где платёжный терминал?</translation>
    </message>
    <message>
        <source>A Vendotek: its address with :port if it is not the usual</source>
        <translation>Vendotek: его адрес, с :портом, если он не обычный</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Панель</translation>
    </message>
    <message>
        <source>How large is the panel?</source>
        <translation>Какого размера панель?</translation>
    </message>
    <message>
        <source>From corner to corner; every size on the screen follows</source>
        <translation>От угла до угла; отсюда все размеры на экране</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>How does the panel hang?</source>
        <translation>Как висит панель?</translation>
    </message>
    <message>
        <source>Lower edge of the picture</source>
        <translation>Нижний край картинки</translation>
    </message>
    <message>
        <source>How high is the picture&apos;s lower edge?</source>
        <translation>На какой высоте нижний край картинки?</translation>
    </message>
    <message>
        <source>In millimetres above the floor, for guests who sit</source>
        <translation>В миллиметрах над полом, для гостей, которые сидят</translation>
    </message>
    <message>
        <source>Languages of guests</source>
        <translation>Языки гостей</translation>
    </message>
    <message>
        <source>Which languages do guests choose from?</source>
        <translation>Из каких языков выбирают гости?</translation>
    </message>
    <message>
        <source>The one chosen first greets everybody</source>
        <translation>Выбранный первым встречает каждого</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Which colours?</source>
        <translation>Какие цвета?</translation>
    </message>
    <message>
        <source>Every guest can change them for themselves</source>
        <translation>Каждый гость может сменить их для себя</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>How large is the text?</source>
        <translation>Какого размера текст?</translation>
    </message>
    <message>
        <source>Every guest can change it for themselves</source>
        <translation>Каждый гость может сменить его для себя</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>How loud are the sounds?</source>
        <translation>Как громко звучать?</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>What may this person do?</source>
        <translation>Что может этот человек?</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Whose PIN is it?</source>
        <translation>Чей это PIN-код?</translation>
    </message>
    <message>
        <source>A name for the record of what was done. May be left empty</source>
        <translation>Имя для записи о сделанном. Можно оставить пустым</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-код</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Придумайте PIN-код</translation>
    </message>
    <message>
        <source>4 to 8 digits that are not easily guessed</source>
        <translation>От 4 до 8 цифр, которые нелегко угадать</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>Блюдо</translation>
    </message>
    <message>
        <source>Which dish is ordered?</source>
        <translation>Какое блюдо закажем?</translation>
    </message>
    <message>
        <source>The kitchen may see it for a moment: tell them</source>
        <translation>Кухня может увидеть его на миг: предупредите</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Шаг %1 из %2, %3</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Дальше: %1</translation>
    </message>
    <message>
        <source>Another certificate</source>
        <translation>Другой сертификат</translation>
    </message>
    <message>
        <source>Cash server found</source>
        <translation>Касса нашлась</translation>
    </message>
    <message>
        <source>Almost ready</source>
        <translation>Почти готово</translation>
    </message>
    <message>
        <source>Compare before you trust it</source>
        <translation>Сравните, прежде чем доверять</translation>
    </message>
    <message>
        <source>Make sure that it is the right one</source>
        <translation>Осталось убедиться, что это она</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation>Запустить киоск</translation>
    </message>
    <message>
        <source>It matches, trust it</source>
        <translation>Отпечаток совпал, доверять</translation>
    </message>
    <message>
        <source>Order and void</source>
        <translation>Заказать, отменить</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Не ждать</translation>
    </message>
    <message>
        <source>Find it in this network</source>
        <translation>Найти в этой сети</translation>
    </message>
    <message>
        <source>Trust the new one</source>
        <translation>Доверять новому</translation>
    </message>
    <message>
        <source>It differs: another server</source>
        <translation>Не совпал, другая касса</translation>
    </message>
    <message>
        <source>Save for the next kiosk</source>
        <translation>Сохранить профиль</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Дальше без этого</translation>
    </message>
    <message>
        <source>One more person</source>
        <translation>Ещё человек</translation>
    </message>
    <message>
        <source>Try a card</source>
        <translation>Попробовать карту</translation>
    </message>
    <message>
        <source>SHA-256, issued by the server itself until %1</source>
        <translation>SHA-256, выдан самой кассой до %1</translation>
    </message>
    <message>
        <source>SHA-256, issued by an authority until %1</source>
        <translation>SHA-256, выдан удостоверяющим центром до %1</translation>
    </message>
    <message>
        <source>If the fingerprint ever changes, the kiosk stops selling and tells you</source>
        <translation>Если отпечаток сменится, киоск перестанет продавать и скажет вам</translation>
    </message>
    <message>
        <source>Compare all four lines with the properties of the server at the till</source>
        <translation>Сравните все четыре строки со свойствами сервера на кассе</translation>
    </message>
    <message>
        <source>Kept. Leave empty to keep it</source>
        <translation>Сохранён. Пусто – оставить прежний</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>Можно оставить пустым</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Проверить</translation>
    </message>
</context>
<context>
    <name>SetupDock</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>SetupField</name>
    <message>
        <source>Clear</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Скрыть набранное</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показать набранное</translation>
    </message>
</context>
<context>
    <name>SetupHead</name>
    <message>
        <source>Setting up the kiosk</source>
        <translation>Настройка киоска</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Setting up the kiosk</source>
        <translation>Настройка киоска</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>The shift</source>
        <translation>Смена</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Все действия</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Спросить снова</translation>
    </message>
</context>
<context>
    <name>ShopWindow</name>
    <message>
        <source>Everything to touch is below</source>
        <translation>Всё управление внизу</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <source>%n more digit(s)</source>
        <translation>
            <numerusform>Ещё %n цифра</numerusform>
            <numerusform>Ещё %n цифры</numerusform>
            <numerusform>Ещё %n цифр</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>Ещё %n знак</numerusform>
            <numerusform>Ещё %n знака</numerusform>
            <numerusform>Ещё %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone number, %1 of %2 digits</source>
        <translation>Номер телефона, %1 из %2 цифр</translation>
    </message>
    <message>
        <source>Code, %1 of %2 characters</source>
        <translation>Код, %1 из %2 знаков</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Отправили на %1</translation>
    </message>
    <message>
        <source>New code in %1</source>
        <translation>Новый код через %1</translation>
    </message>
    <message numerus="yes">
        <source>Wrong code, %n attempt(s) left</source>
        <translation>
            <numerusform>Код не подошёл, осталась %n попытка</numerusform>
            <numerusform>Код не подошёл, осталось %n попытки</numerusform>
            <numerusform>Код не подошёл, осталось %n попыток</numerusform>
        </translation>
    </message>
    <message>
        <source>We will set up a guest card for %1. The restaurant will keep the number to know you and to count your points</source>
        <translation>Заведём карту гостя на номер %1. Ресторан сохранит его, чтобы узнавать вас и копить бонусы</translation>
    </message>
</context>
<context>
    <name>SignPad</name>
    <message>
        <source>Fewer</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Fewer signs</source>
        <translation>Меньше знаков</translation>
    </message>
    <message>
        <source>More signs</source>
        <translation>Ещё знаки</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Arrows down and up go from one item to the next, arrows right and left from one part of the screen to the next, the middle key chooses</source>
        <translation>Стрелки вниз и вверх ведут по пунктам, вправо и влево — по частям экрана, средняя клавиша выбирает</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to choose</source>
        <translation>
            <numerusform>Здесь %n пункт</numerusform>
            <numerusform>Здесь %n пункта</numerusform>
            <numerusform>Здесь %n пунктов</numerusform>
        </translation>
    </message>
    <message>
        <source>A key: put in headphones to hear which</source>
        <translation>Клавиша. Чтобы услышать какая, подключите наушники</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, выбрано</translation>
    </message>
    <message>
        <source>%1, not chosen</source>
        <translation>%1, не выбрано</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>restaurant</source>
        <translation>ресторан</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>dealer</source>
        <translation>дилер</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О киоске</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n tries left</source>
        <translation>
            <numerusform>Неверный PIN. Осталась %n попытка</numerusform>
            <numerusform>Неверный PIN. Осталось %n попытки</numerusform>
            <numerusform>Неверный PIN. Осталось %n попыток</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Неверный PIN</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait %1</source>
        <translation>Слишком много неверных PIN. Подождите %1</translation>
    </message>
    <message>
        <source>This PIN does not settle purchases</source>
        <translation>С этим PIN покупки не решают</translation>
    </message>
    <message>
        <source>Nobody has a PIN yet. The installer sets one: kiosk staff pin</source>
        <translation>PIN ещё никому не задан. Его задаёт установщик: kiosk staff pin</translation>
    </message>
    <message>
        <source>The kiosk&apos;s database does not answer. Restart the kiosk</source>
        <translation>База данных киоска не отвечает. Перезапустите киоск</translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>сегодня в %1</translation>
    </message>
    <message>
        <source>Purchase without a number</source>
        <translation>Покупка без номера</translation>
    </message>
    <message>
        <source>Purchase %1</source>
        <translation>Покупка %1</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>ждёт вас</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачено</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>на кассе</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменена</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>не началась</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>отменяется</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>в пути</translation>
    </message>
    <message>
        <source>by card</source>
        <translation>картой</translation>
    </message>
    <message>
        <source>by QR code</source>
        <translation>по QR-коду</translation>
    </message>
    <message>
        <source>Your decision is needed</source>
        <translation>Нужно ваше решение</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>To be paid at the counter</source>
        <translation>Оплата на кассе</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Не продано</translation>
    </message>
    <message>
        <source>Still on its way</source>
        <translation>Ещё в пути</translation>
    </message>
    <message>
        <source>Whether the terminal took %1 is not known</source>
        <translation>Забрал ли терминал %1, неизвестно</translation>
    </message>
    <message>
        <source>Nothing stays taken from the guest</source>
        <translation>У гостя ничего не удержано</translation>
    </message>
    <message>
        <source>Money was returned afterwards, see below</source>
        <translation>Деньги потом вернули, см. ниже</translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>Делать больше ничего не нужно</translation>
    </message>
    <message>
        <source>A person has settled it, see below</source>
        <translation>Её решил человек, смотрите ниже</translation>
    </message>
    <message>
        <source>The kiosk settles it by itself</source>
        <translation>Киоск разберётся сам</translation>
    </message>
    <message>
        <source>The terminal charged %1</source>
        <translation>Терминал списал %1</translation>
    </message>
    <message>
        <source>Whether %1 was charged is not known</source>
        <translation>Неизвестно, списано ли %1</translation>
    </message>
    <message>
        <source>Points are still debited</source>
        <translation>Бонусы всё ещё списаны</translation>
    </message>
    <message>
        <source>No charge is known</source>
        <translation>О списании ничего не известно</translation>
    </message>
    <message>
        <source>The till is being asked</source>
        <translation>Спрашиваем кассу</translation>
    </message>
    <message>
        <source>The till does not answer</source>
        <translation>Касса не отвечает</translation>
    </message>
    <message>
        <source>The till has no such order</source>
        <translation>На кассе такого заказа нет</translation>
    </message>
    <message>
        <source>The till has the order, unpaid</source>
        <translation>Касса видит заказ, но не оплату</translation>
    </message>
    <message>
        <source>The till has the order, paid</source>
        <translation>Касса видит заказ оплаченным</translation>
    </message>
    <message>
        <source>The till has made the order void</source>
        <translation>Касса аннулировала заказ</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>спрашиваем…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>no such order</source>
        <translation>заказа нет</translation>
    </message>
    <message>
        <source>open, unpaid</source>
        <translation>открыт, не оплачен</translation>
    </message>
    <message>
        <source>void</source>
        <translation>аннулирован</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>не просили</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>списано</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>не списано</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>возвращено</translation>
    </message>
    <message>
        <source>The guest has paid</source>
        <translation>Гость заплатил</translation>
    </message>
    <message>
        <source>The guest has everything back</source>
        <translation>Гостю всё вернули</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Отменить заказ</translation>
    </message>
    <message>
        <source>The terminal took the sum</source>
        <translation>Терминал забрал сумму</translation>
    </message>
    <message>
        <source>The terminal did not take the sum</source>
        <translation>Терминал сумму не забрал</translation>
    </message>
    <message>
        <source>The purchase counts as sold. Nothing more is sent to the till</source>
        <translation>Покупка считается проданной. На кассу больше ничего не посылается</translation>
    </message>
    <message>
        <source>You have returned the money, or seen that none was taken. Not sold</source>
        <translation>Вы вернули деньги или увидели, что их не брали. Не продано</translation>
    </message>
    <message>
        <source>The kiosk makes the order void and gives back what was taken. If it turns out to be paid, it stays paid</source>
        <translation>Киоск аннулирует заказ и вернёт списанное. Если заказ окажется оплачен, он останется оплаченным</translation>
    </message>
    <message>
        <source>You have seen it in the terminal&apos;s journal or at the bank</source>
        <translation>Вы видели это в журнале терминала или в банке</translation>
    </message>
    <message>
        <source>The order stays paid at the till, and the money is missing: collect it, or undo the receipt there</source>
        <translation>На кассе заказ остаётся оплаченным, а денег нет: получите их или отмените там чек</translation>
    </message>
    <message>
        <source>Seen at the till</source>
        <translation>Видно на кассе</translation>
    </message>
    <message>
        <source>The bank says: charged</source>
        <translation>Банк говорит: списано</translation>
    </message>
    <message>
        <source>The bank says: not charged</source>
        <translation>Банк говорит: не списано</translation>
    </message>
    <message>
        <source>The guest has left</source>
        <translation>Гость ушёл</translation>
    </message>
    <message>
        <source>Money returned by hand</source>
        <translation>Деньги вернули вручную</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>Written down, and still not settled</source>
        <translation>Записано, но ещё не решено</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>The kiosk found out by itself</source>
        <translation>Киоск выяснил сам</translation>
    </message>
    <message>
        <source>Somebody was faster</source>
        <translation>Вас опередили</translation>
    </message>
    <message>
        <source>The till says otherwise</source>
        <translation>Касса говорит другое</translation>
    </message>
    <message>
        <source>The database did not take it</source>
        <translation>База данных не приняла решение</translation>
    </message>
    <message>
        <source>The kiosk could not do it. Look at the till, then say so here</source>
        <translation>У киоска не получилось. Посмотрите на кассе и скажите здесь</translation>
    </message>
    <message>
        <source>It turned out to be paid: what was given back is missing now</source>
        <translation>Заказ оказался оплачен: того, что вернули, теперь не хватает</translation>
    </message>
    <message>
        <source>The order is paid without money: collect it, or undo the receipt</source>
        <translation>Заказ оплачен без денег: получите их или отмените чек</translation>
    </message>
    <message>
        <source>The guests can pay this way again</source>
        <translation>Гости снова могут платить этим способом</translation>
    </message>
    <message>
        <source>Your word was not needed and changed nothing</source>
        <translation>Ваше слово не понадобилось и ничего не изменило</translation>
    </message>
    <message>
        <source>%1. Your word changed nothing</source>
        <translation>%1. Ваше слово ничего не изменило</translation>
    </message>
    <message>
        <source>More is known than you saw. Your word changed nothing</source>
        <translation>Известно больше, чем вы видели. Ваше слово ничего не изменило</translation>
    </message>
    <message>
        <source>Nothing was changed. Look again what the till shows</source>
        <translation>Ничего не изменено. Посмотрите ещё раз, что показывает касса</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Ничего не изменено</translation>
    </message>
    <message>
        <source>Look at the purchase again: its steps say how far it came</source>
        <translation>Посмотрите покупку ещё раз: по шагам видно, докуда дошло</translation>
    </message>
    <message>
        <source>None needs you</source>
        <translation>Ни одна вас не ждёт</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n ждёт вас</numerusform>
            <numerusform>%n ждут вас</numerusform>
            <numerusform>%n ждут вас</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what is true</source>
        <translation>Выберите, как было</translation>
    </message>
    <message>
        <source>Choose why</source>
        <translation>Выберите причину</translation>
    </message>
    <message>
        <source>Type why</source>
        <translation>Напишите причину</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Bank&apos;s code</source>
        <translation>Код банка</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Чек</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Бонусы</translation>
    </message>
    <message>
        <source>Order at the till</source>
        <translation>Заказ на кассе</translation>
    </message>
    <message>
        <source>Payment at the till</source>
        <translation>Оплата на кассе</translation>
    </message>
    <message>
        <source>Charge at the terminal</source>
        <translation>Списание на терминале</translation>
    </message>
    <message>
        <source>Points in the card system</source>
        <translation>Бонусы в системе карт</translation>
    </message>
    <message>
        <source>Licence numbers used</source>
        <translation>Номера лицензии</translation>
    </message>
    <message>
        <source>Order&apos;s GUID</source>
        <translation>GUID заказа</translation>
    </message>
</context>
<context>
    <name>StaffHeader</name>
    <message>
        <source>Maintenance</source>
        <translation>Обслуживание</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>StaffLayer</name>
    <message>
        <source>Maintenance</source>
        <translation>Обслуживание</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Введите PIN</translation>
    </message>
    <message>
        <source>For staff. Guests find help at the counter</source>
        <translation>Для сотрудников. Гостям помогут на кассе</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Your PIN once more</source>
        <translation>PIN ещё раз</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>StaffStates</name>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>The terminal does not answer</source>
        <translation>Терминал не отвечает</translation>
    </message>
    <message>
        <source>Guests pay by QR or at the counter</source>
        <translation>Гости платят по QR-коду или на кассе</translation>
    </message>
    <message>
        <source>Look whether it is switched on</source>
        <translation>Посмотрите, включён ли он</translation>
    </message>
    <message>
        <source>Take its cable out and put it in again</source>
        <translation>Выньте кабель и вставьте снова</translation>
    </message>
    <message>
        <source>since 14:32</source>
        <translation>с 14:32</translation>
    </message>
    <message>
        <source>Order opened at the till</source>
        <translation>Заказ открыт на кассе</translation>
    </message>
    <message>
        <source>0.2 s</source>
        <translation>0,2 с</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Неполадка</translation>
    </message>
    <message>
        <source>red</source>
        <translation>красный</translation>
    </message>
    <message>
        <source>amber, being looked at</source>
        <translation>жёлтый, проверяем</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>The printer is short of paper</source>
        <translation>В принтере мало бумаги</translation>
    </message>
    <message>
        <source>Guests still get their receipt</source>
        <translation>Гости пока получают чек</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>Step of the timeline</source>
        <translation>Шаг оплаты</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не вышло</translation>
    </message>
    <message>
        <source>The bank said no</source>
        <translation>Банк отказал</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>неясно</translation>
    </message>
    <message>
        <source>No answer to the payment</source>
        <translation>Нет ответа на оплату</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>Waiting for you, and asking on</source>
        <translation>Ждёт вас и спрашивает дальше</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>opened, keypad focus</source>
        <translation>раскрыт, фокус</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Счётчики</translation>
    </message>
    <message>
        <source>1 red</source>
        <translation>1 красный</translation>
    </message>
    <message>
        <source>1 amber</source>
        <translation>1 жёлтый</translation>
    </message>
    <message>
        <source>4 in order</source>
        <translation>4 в норме</translation>
    </message>
</context>
<context>
    <name>StepMenuScreen</name>
    <message>
        <source>%1: which one?</source>
        <translation>%1: что выберете?</translation>
    </message>
    <message>
        <source>What would you like?</source>
        <translation>Что будете?</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>Что-нибудь ещё?</translation>
    </message>
    <message>
        <source>Touch a dish to see it and to choose</source>
        <translation>Коснитесь блюда, чтобы посмотреть и выбрать</translation>
    </message>
    <message>
        <source>Touch one of them, dishes come next</source>
        <translation>Коснитесь раздела, дальше будут блюда</translation>
    </message>
    <message>
        <source>Find a dish</source>
        <translation>Найти блюдо</translation>
    </message>
    <message>
        <source>By its name, on the keyboard</source>
        <translation>По названию, на клавиатуре</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Remove %1</source>
        <translation>Убрать: %1</translation>
    </message>
    <message>
        <source>One less, %1</source>
        <translation>Меньше: %1</translation>
    </message>
    <message>
        <source>One more, %1</source>
        <translation>Больше: %1</translation>
    </message>
</context>
<context>
    <name>StopsPage</name>
    <message>
        <source>Stop list</source>
        <translation>Стоп-лист</translation>
    </message>
    <message>
        <source>Find by name or code</source>
        <translation>Найти по названию или коду</translation>
    </message>
    <message>
        <source>For how long?</source>
        <translation>На сколько?</translation>
    </message>
    <message>
        <source>No dish is called so</source>
        <translation>Такого блюда нет</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Все действия</translation>
    </message>
</context>
<context>
    <name>TerminalScreen</name>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Terminal on the left</source>
        <translation>Терминал слева</translation>
    </message>
    <message>
        <source>Terminal below</source>
        <translation>Терминал внизу</translation>
    </message>
    <message>
        <source>Terminal on the right</source>
        <translation>Терминал справа</translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation>Отменить оплату</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Samovar</source>
        <translation>Самовар</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Waiting for you, and asking on</source>
        <translation>Ждём вас, спрашиваем дальше</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>%1 times in a row</source>
        <translation>%1 раз подряд</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;ч</translation>
    </message>
    <message>
        <source>Taken up again, and looked at first</source>
        <translation>Взяли снова и сначала посмотрели</translation>
    </message>
    <message>
        <source>Order opened at the till</source>
        <translation>Заказ создан на кассе</translation>
    </message>
    <message>
        <source>The till has no such order</source>
        <translation>На кассе такого заказа нет</translation>
    </message>
    <message>
        <source>The till would not open the order</source>
        <translation>Касса не открыла заказ</translation>
    </message>
    <message>
        <source>Dishes and sum agree</source>
        <translation>Блюда и сумма сошлись</translation>
    </message>
    <message>
        <source>Dishes or sum differ</source>
        <translation>Блюда или сумма не сошлись</translation>
    </message>
    <message>
        <source>The order has no dishes yet</source>
        <translation>В заказе ещё нет блюд</translation>
    </message>
    <message>
        <source>The till would not take the dishes</source>
        <translation>Касса не приняла блюда</translation>
    </message>
    <message>
        <source>No clear answer of the till</source>
        <translation>Ответ кассы потерян</translation>
    </message>
    <message>
        <source>No clear answer of the card system</source>
        <translation>Система карт не дала ясного ответа</translation>
    </message>
    <message>
        <source>No clear answer of the terminal</source>
        <translation>Терминал не дал ясного ответа</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Делать нечего</translation>
    </message>
    <message>
        <source>The coupon counts</source>
        <translation>Купон учтён</translation>
    </message>
    <message>
        <source>The coupon takes off another sum</source>
        <translation>Купон снимает другую сумму</translation>
    </message>
    <message>
        <source>The coupon is not on the order</source>
        <translation>Купона в заказе нет</translation>
    </message>
    <message>
        <source>Points debited</source>
        <translation>Бонусы списаны</translation>
    </message>
    <message>
        <source>No debit of points is found</source>
        <translation>Списания бонусов не нашлось</translation>
    </message>
    <message>
        <source>Points refused</source>
        <translation>Бонусы не приняты</translation>
    </message>
    <message>
        <source>On to the terminal</source>
        <translation>К терминалу</translation>
    </message>
    <message>
        <source>To be paid at the counter</source>
        <translation>Оплата на кассе</translation>
    </message>
    <message>
        <source>The order is as it was shown</source>
        <translation>Заказ такой, как показали</translation>
    </message>
    <message>
        <source>The order was changed at the till</source>
        <translation>Заказ изменили на кассе</translation>
    </message>
    <message>
        <source>The terminal was not ready</source>
        <translation>Терминал не был готов</translation>
    </message>
    <message>
        <source>The bank approved the payment</source>
        <translation>Банк одобрил оплату</translation>
    </message>
    <message>
        <source>The bank said no</source>
        <translation>Банк не одобрил оплату</translation>
    </message>
    <message>
        <source>The guest stopped the payment</source>
        <translation>Гость остановил оплату</translation>
    </message>
    <message>
        <source>The terminal will not hold the sum any longer</source>
        <translation>Терминал дольше не удержит сумму</translation>
    </message>
    <message>
        <source>The terminal took the sum</source>
        <translation>Терминал забрал сумму</translation>
    </message>
    <message>
        <source>The terminal has not taken the sum yet</source>
        <translation>Терминал ещё не забрал сумму</translation>
    </message>
    <message>
        <source>The terminal let the sum go</source>
        <translation>Терминал отпустил сумму</translation>
    </message>
    <message>
        <source>The terminal gave the sum back</source>
        <translation>Терминал вернул сумму</translation>
    </message>
    <message>
        <source>The terminal has not given back yet</source>
        <translation>Терминал ещё не вернул</translation>
    </message>
    <message>
        <source>The terminal would not give back</source>
        <translation>Терминал не вернул сумму</translation>
    </message>
    <message>
        <source>The till has the payment</source>
        <translation>Касса приняла оплату</translation>
    </message>
    <message>
        <source>Still unpaid, so the same request again</source>
        <translation>Не оплачен: тот же запрос ещё раз</translation>
    </message>
    <message>
        <source>Unpaid for too long: nothing more is asked for</source>
        <translation>Не оплачено слишком долго: больше ничего не просим</translation>
    </message>
    <message>
        <source>No payment was begun</source>
        <translation>Оплату не начинали</translation>
    </message>
    <message>
        <source>The till could not take the points</source>
        <translation>Касса не смогла списать бонусы</translation>
    </message>
    <message>
        <source>The till would not take the payment</source>
        <translation>Касса не приняла оплату</translation>
    </message>
    <message>
        <source>Nobody can tell: a person was called</source>
        <translation>Никто не знает: позвали человека</translation>
    </message>
    <message>
        <source>Receipt known</source>
        <translation>Чек известен</translation>
    </message>
    <message>
        <source>Points credited</source>
        <translation>Бонусы начислены</translation>
    </message>
    <message>
        <source>Points are not credited yet</source>
        <translation>Бонусы ещё не начислены</translation>
    </message>
    <message>
        <source>Points could not be credited</source>
        <translation>Бонусы не начислились</translation>
    </message>
    <message>
        <source>The order is void</source>
        <translation>Заказ аннулирован</translation>
    </message>
    <message>
        <source>Somebody else took payment for the order</source>
        <translation>Оплату по заказу принял кто-то другой</translation>
    </message>
    <message>
        <source>The order is still open</source>
        <translation>Заказ всё ещё открыт</translation>
    </message>
    <message>
        <source>The till would not make it void</source>
        <translation>Касса не аннулировала заказ</translation>
    </message>
    <message>
        <source>Points given back</source>
        <translation>Бонусы возвращены</translation>
    </message>
    <message>
        <source>Points are not given back yet</source>
        <translation>Бонусы ещё не возвращены</translation>
    </message>
    <message>
        <source>Points could not be given back</source>
        <translation>Бонусы не вернулись</translation>
    </message>
    <message>
        <source>No answer for too long</source>
        <translation>Слишком долго нет ответа</translation>
    </message>
    <message>
        <source>Nobody was there any more</source>
        <translation>Гостя уже не было</translation>
    </message>
    <message>
        <source>The guest agreed to the sum</source>
        <translation>Гость согласился с суммой</translation>
    </message>
    <message>
        <source>The guest tried again</source>
        <translation>Гость попробовал ещё раз</translation>
    </message>
    <message>
        <source>The guest cancelled</source>
        <translation>Гость отменил</translation>
    </message>
    <message>
        <source>The guest did not answer</source>
        <translation>Гость не ответил</translation>
    </message>
    <message>
        <source>Staff: cancel the order</source>
        <translation>Сотрудник: отменить заказ</translation>
    </message>
    <message>
        <source>Staff: the guest has paid</source>
        <translation>Сотрудник: гость заплатил</translation>
    </message>
    <message>
        <source>Staff: the guest has everything back</source>
        <translation>Сотрудник: гостю всё вернули</translation>
    </message>
    <message>
        <source>Staff: the terminal took the sum</source>
        <translation>Сотрудник: терминал забрал сумму</translation>
    </message>
    <message>
        <source>Staff: the terminal did not take the sum</source>
        <translation>Сотрудник: терминал сумму не забрал</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>%1 removed</source>
        <translation>Убрали: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>Добавили: %1</translation>
    </message>
    <message>
        <source>No more than %1</source>
        <translation>Можно не больше %1</translation>
    </message>
    <message>
        <source>%1 has just sold out</source>
        <translation>Закончилось: %1</translation>
    </message>
    <message>
        <source>Only %1 left</source>
        <translation>Осталось только %1</translation>
    </message>
    <message>
        <source>You already use a guest card for this order</source>
        <translation>В этом заказе уже есть ваша карта</translation>
    </message>
    <message>
        <source>That is a bank card. Keep it for the card terminal</source>
        <translation>Это банковская карта, она понадобится у терминала</translation>
    </message>
    <message>
        <source>That is a bank card. It is not needed here</source>
        <translation>Это банковская карта, здесь она не нужна</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Деньги не списаны</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was charged</source>
        <translation>Оплата отменена, деньги не списаны</translation>
    </message>
</context>
<context>
    <name>ToastLayer</name>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>We cannot take orders here right now. Please order at the counter</source>
        <translation>Здесь заказ пока не принять. Закажите на кассе</translation>
    </message>
    <message>
        <source>One moment, please. The till is busy</source>
        <translation>Одну минуту, касса занята</translation>
    </message>
    <message>
        <source>The card terminal is not ready. Try again or pay another way</source>
        <translation>Терминал пока не готов. Попробуйте ещё раз или другим способом</translation>
    </message>
    <message>
        <source>We are finding out about your card. Please see our staff</source>
        <translation>Выясняем, что с оплатой картой. Подойдите к нам, пожалуйста</translation>
    </message>
    <message>
        <source>Our staff will help with your payment</source>
        <translation>Мы поможем с этой оплатой, подойдите к нам</translation>
    </message>
    <message>
        <source>The payment was not made</source>
        <translation>Оплата не прошла</translation>
    </message>
    <message>
        <source>The time for the payment is up</source>
        <translation>Время на оплату вышло</translation>
    </message>
    <message>
        <source>The order did not go through. Please try again</source>
        <translation>Заказ не прошёл. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>Your bank said no</source>
        <translation>Банк не одобрил оплату</translation>
    </message>
    <message>
        <source>Something in your order has sold out. Please look at it again</source>
        <translation>Что-то из заказа закончилось. Посмотрите на него ещё раз</translation>
    </message>
    <message>
        <source>A price has changed. Please look at your order again</source>
        <translation>Цена изменилась. Посмотрите на заказ ещё раз</translation>
    </message>
    <message>
        <source>Points are unavailable now; you can order without them</source>
        <translation>Бонусы сейчас недоступны, заказать можно без них</translation>
    </message>
    <message>
        <source>That did not work. Please try again; you can order without points</source>
        <translation>Не получилось. Попробуйте ещё раз; заказать можно и без бонусов</translation>
    </message>
    <message>
        <source>We do not know this card. You can order without it</source>
        <translation>Мы не знаем эту карту. Заказать можно без неё</translation>
    </message>
    <message>
        <source>This card cannot be used. Our staff will help; you can order without it</source>
        <translation>Эта карта не работает. Мы поможем на кассе, а заказать можно без неё</translation>
    </message>
    <message>
        <source>This card is not valid today. Our staff will help; you can order without it</source>
        <translation>Эта карта сегодня не действует. Мы поможем на кассе, а заказать можно без неё</translation>
    </message>
    <message>
        <source>There are no points on this card. You can order as usual</source>
        <translation>На этой карте нет бонусов. Заказать можно как обычно</translation>
    </message>
    <message>
        <source>Please check the number, there may be a slip in it</source>
        <translation>Проверьте номер: похоже, в нём опечатка</translation>
    </message>
    <message>
        <source>We do not know this number. You can order without a card</source>
        <translation>Мы не знаем этот номер. Заказать можно без карты</translation>
    </message>
    <message>
        <source>Several guests have this number. Our staff will help; order without a card</source>
        <translation>Этот номер записан за несколькими гостями. На кассе помогут, заказать можно без карты</translation>
    </message>
    <message>
        <source>The message did not go out. Please try again</source>
        <translation>СМС не ушло. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>Wrong code. Please try again</source>
        <translation>Код не подошёл. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>No attempts left. A new code will work</source>
        <translation>Попытки кончились. Поможет новый код</translation>
    </message>
    <message>
        <source>This code no longer works. Ask for a new one</source>
        <translation>Код больше не действует. Запросите новый</translation>
    </message>
    <message>
        <source>There is no card with this number. You can order without one</source>
        <translation>С этим номером нет карты. Заказать можно и без неё</translation>
    </message>
    <message>
        <source>You are registered already. Sign in with a new code, or order without a card</source>
        <translation>Вы уже зарегистрированы. Войдите с новым кодом или закажите без карты</translation>
    </message>
    <message>
        <source>We could not set up a card now. You can order without it</source>
        <translation>Завести карту сейчас не получилось. Заказать можно без неё</translation>
    </message>
    <message>
        <source>There are fewer points on the card than that</source>
        <translation>На карте меньше бонусов</translation>
    </message>
    <message>
        <source>The menu is not ready yet. Please order at the counter</source>
        <translation>Меню ещё не готово. Закажите на кассе</translation>
    </message>
    <message>
        <source>The till has not answered since %1</source>
        <translation>Касса не отвечает с %1</translation>
    </message>
    <message>
        <source>The kiosk has been off duty since %1</source>
        <translation>Киоск отдыхает с %1</translation>
    </message>
    <message>
        <source>The till has been changing shifts since %1</source>
        <translation>Касса меняет смену с %1</translation>
    </message>
    <message>
        <source>The kiosk has been resting since %1</source>
        <translation>Киоск не работает с %1</translation>
    </message>
    <message>
        <source>The kiosk is waiting for a connection and will be back soon</source>
        <translation>Киоск ждёт связи и скоро вернётся</translation>
    </message>
    <message>
        <source>The kiosk will be back soon</source>
        <translation>Киоск скоро вернётся</translation>
    </message>
    <message>
        <source>The kiosk is not taking orders now</source>
        <translation>Киоск пока не принимает заказы</translation>
    </message>
</context>
<context>
    <name>UtilityBar</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Помощь</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>short</comment>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>WaitRing</name>
    <message>
        <source>One moment</source>
        <translation>Секунду</translation>
    </message>
</context>
<context>
    <name>WipingPage</name>
    <message>
        <source>Wipe the screen now</source>
        <translation>Протрите экран</translation>
    </message>
    <message>
        <source>Touches do nothing. Then guests have the screen again</source>
        <translation>Касания не действуют. Потом экран снова у гостей</translation>
    </message>
</context>
<context>
    <name>WordPad</name>
    <message>
        <source>qwertyuiop|asdfghjkl|zxcvbnm</source>
        <comment>keyboard rows</comment>
        <translation>йцукенгшщзхъ|фывапролджэ|ячсмитьбю</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Заглавные буквы</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Стереть последний знак</translation>
    </message>
    <message>
        <source>Other letters</source>
        <translation>Другие буквы</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
</context>
<context>
    <name>WordStates</name>
    <message>
        <source>A sentence and its keyboard</source>
        <translation>Фраза и её клавиатура</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Пожелание</translation>
    </message>
    <message>
        <source>By the window</source>
        <translation>У окна</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>ждёт ответа</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>written into; try it</source>
        <translation>попробуйте сами</translation>
    </message>
    <message>
        <source>A line to write in</source>
        <translation>Строка, в которой пишут</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>пока пусто</translation>
    </message>
    <message>
        <source>What are you looking for</source>
        <translation>Что вы ищете</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>Название блюда</translation>
    </message>
    <message>
        <source>written into</source>
        <translation>набирают</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>the keyboard, not available</source>
        <translation>клавиатура, недоступна</translation>
    </message>
    <message>
        <source>For example: no onion</source>
        <translation>Например: без лука</translation>
    </message>
</context>
<context>
    <name>WrongPage</name>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>В норме</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
</context>
</TS>
